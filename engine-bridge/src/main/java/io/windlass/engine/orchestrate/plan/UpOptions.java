package io.windlass.engine.orchestrate.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a project is raised.
 *
 * @param services limits it to these and what they need; empty takes all
 * @param noDeps whether what the chosen services need is left alone
 * @param noStart whether containers are only created
 * @param scale number of containers by service
 */
public record UpOptions(
        Set<String> services,
        boolean noDeps,
        boolean noStart,
        Replacing replacing,
        ImageChoice images,
        Map<String, Integer> scale,
        boolean removeOrphans,
        Timing timing) {

    /** When a container is replaced by a new one. */
    public enum Recreate {
        /** When it is not as the file says. */
        DIVERGED,
        /** In any case. */
        FORCE,
        NEVER
    }

    /** When images are fetched. */
    public enum Pull {
        ALWAYS,
        MISSING,
        NEVER
    }

    /** When images are built. */
    public enum Build {
        ALWAYS,
        NEVER,
        /** When the image is missing, or {@code pull_policy} is {@code build}. */
        IF_MISSING
    }

    /**
     * What is replaced, and what of it is kept.
     *
     * @param recreate for the containers of the chosen services
     * @param recreateDependencies whether those of the services they need are replaced in any case
     * @param renewAnonymousVolumes whether replaced containers start with new anonymous volumes
     * @param recreateChangedVolumes whether a volume that differs from the file is made anew, which
     *     loses its data
     */
    public record Replacing(
            Recreate recreate,
            boolean recreateDependencies,
            boolean renewAnonymousVolumes,
            boolean recreateChangedVolumes) {}

    /**
     * Where images come from.
     *
     * @param pull overrides the {@code pull_policy} of every service
     */
    public record ImageChoice(Optional<Pull> pull, Build build) {}

    /**
     * How long things may take.
     *
     * @param timeout of a stop; absent leaves it to each container
     * @param waitReady whether it is done only when every service runs and is healthy
     */
    public record Timing(
            Optional<Duration> timeout, boolean waitReady, Optional<Duration> waitTimeout) {}

    public UpOptions {
        services = Set.copyOf(services);
        scale = Map.copyOf(scale);
    }

    public Build build() {
        return images.build();
    }

    public Optional<Pull> pull() {
        return images.pull();
    }

    public static UpOptions defaults() {
        return new UpOptions(
                Set.of(),
                false,
                false,
                new Replacing(Recreate.DIVERGED, false, false, false),
                new ImageChoice(Optional.empty(), Build.IF_MISSING),
                Map.of(),
                false,
                new Timing(Optional.empty(), false, Optional.empty()));
    }

    public UpOptions withServices(Set<String> services) {
        return new UpOptions(
                services, noDeps, noStart, replacing, images, scale, removeOrphans, timing);
    }

    public UpOptions withNoDeps(boolean noDeps) {
        return new UpOptions(
                services, noDeps, noStart, replacing, images, scale, removeOrphans, timing);
    }

    public UpOptions withNoStart(boolean noStart) {
        return new UpOptions(
                services, noDeps, noStart, replacing, images, scale, removeOrphans, timing);
    }

    public UpOptions withScale(Map<String, Integer> scale) {
        return new UpOptions(
                services, noDeps, noStart, replacing, images, scale, removeOrphans, timing);
    }

    public UpOptions withRemoveOrphans(boolean removeOrphans) {
        return new UpOptions(
                services, noDeps, noStart, replacing, images, scale, removeOrphans, timing);
    }

    private UpOptions with(Replacing replacing) {
        return new UpOptions(
                services, noDeps, noStart, replacing, images, scale, removeOrphans, timing);
    }

    private UpOptions with(ImageChoice images) {
        return new UpOptions(
                services, noDeps, noStart, replacing, images, scale, removeOrphans, timing);
    }

    private UpOptions with(Timing timing) {
        return new UpOptions(
                services, noDeps, noStart, replacing, images, scale, removeOrphans, timing);
    }

    public UpOptions withRecreate(Recreate recreate) {
        return with(
                new Replacing(
                        recreate,
                        replacing.recreateDependencies,
                        replacing.renewAnonymousVolumes,
                        replacing.recreateChangedVolumes));
    }

    public UpOptions withRecreateDependencies(boolean recreateDependencies) {
        return with(
                new Replacing(
                        replacing.recreate,
                        recreateDependencies,
                        replacing.renewAnonymousVolumes,
                        replacing.recreateChangedVolumes));
    }

    public UpOptions withRenewAnonymousVolumes(boolean renewAnonymousVolumes) {
        return with(
                new Replacing(
                        replacing.recreate,
                        replacing.recreateDependencies,
                        renewAnonymousVolumes,
                        replacing.recreateChangedVolumes));
    }

    public UpOptions withRecreateChangedVolumes(boolean recreateChangedVolumes) {
        return with(
                new Replacing(
                        replacing.recreate,
                        replacing.recreateDependencies,
                        replacing.renewAnonymousVolumes,
                        recreateChangedVolumes));
    }

    public UpOptions withPull(Optional<Pull> pull) {
        return with(new ImageChoice(pull, images.build));
    }

    public UpOptions withBuild(Build build) {
        return with(new ImageChoice(images.pull, build));
    }

    public UpOptions withTimeout(Optional<Duration> timeout) {
        return with(new Timing(timeout, timing.waitReady, timing.waitTimeout));
    }

    public UpOptions withWaitReady(boolean waitReady) {
        return with(new Timing(timing.timeout, waitReady, timing.waitTimeout));
    }

    public UpOptions withWaitTimeout(Optional<Duration> waitTimeout) {
        return with(new Timing(timing.timeout, timing.waitReady, waitTimeout));
    }
}
