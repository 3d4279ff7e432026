package io.windlass.engine.orchestrate.plan;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How a project is lowered.
 *
 * @param services limits it to these and what depends on them; empty takes all
 * @param volumes whether the project's volumes go as well, with their data
 * @param images which images go as well
 * @param timeout how long a stop may take; absent leaves it to each container
 */
public record DownOptions(
        Set<String> services,
        boolean volumes,
        Rmi images,
        boolean removeOrphans,
        Optional<Duration> timeout) {

    /** Which images go. */
    public enum Rmi {
        NONE,
        /** Those that were built for the project and got no name of their own. */
        LOCAL,
        ALL
    }

    public DownOptions {
        services = Set.copyOf(services);
    }

    public static DownOptions defaults() {
        return new DownOptions(Set.of(), false, Rmi.NONE, false, Optional.empty());
    }

    public DownOptions withServices(Set<String> value) {
        return new DownOptions(value, volumes, images, removeOrphans, timeout);
    }

    public DownOptions withVolumes(boolean value) {
        return new DownOptions(services, value, images, removeOrphans, timeout);
    }

    public DownOptions withImages(Rmi value) {
        return new DownOptions(services, volumes, value, removeOrphans, timeout);
    }

    public DownOptions withRemoveOrphans(boolean value) {
        return new DownOptions(services, volumes, images, value, timeout);
    }

    public DownOptions withTimeout(Optional<Duration> value) {
        return new DownOptions(services, volumes, images, removeOrphans, value);
    }
}
