package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.ComposeProject;
import io.windlass.engine.api.Capabilities;
import io.windlass.engine.orchestrate.observe.Observed;
import io.windlass.engine.orchestrate.spec.OneOff;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Works out what has to be done. All of it is pure: the same input gives the same plan. */
public final class Planner {

    private Planner() {}

    /** Brings the containers of a project to what its files say, and starts them. */
    public static Plan up(
            ComposeProject project, Observed observed, UpOptions options, Capabilities engine) {
        return new UpPlanner(UpContext.of(project, observed, options, engine))
                .plan(options.noStart() ? Verb.CREATE : Verb.UP);
    }

    /**
     * Raises what a service needs, and creates a container for one command, which is not started.
     *
     * @param project with the service as the container is to have it, its name included
     * @param options with the service as the only one that is chosen
     */
    public static Plan run(
            ComposeProject project,
            Observed observed,
            UpOptions options,
            Capabilities engine,
            OneOff oneOff) {
        String service = options.services().iterator().next();
        return new RunPlanner(service, oneOff).plan(project, observed, options, engine);
    }

    /** Changes how many containers services have; {@code options} say how many. */
    public static Plan scale(
            ComposeProject project, Observed observed, UpOptions options, Capabilities engine) {
        UpOptions asThere = options.withBuild(UpOptions.Build.NEVER);
        return new UpPlanner(UpContext.of(project, observed, asThere, engine)).plan(Verb.SCALE);
    }

    /** Removes a project's containers and networks. */
    public static Plan down(Subject subject, Observed observed, DownOptions options) {
        return new DownPlanner(subject, observed, options).plan();
    }

    /** Starts containers that are there. An empty set of services takes all, here and below. */
    public static Plan start(Subject subject, Observed observed, Set<String> services) {
        return new LifecyclePlanner(subject, observed, services).start();
    }

    public static Plan stop(
            Subject subject, Observed observed, Set<String> services, Optional<Duration> timeout) {
        return new LifecyclePlanner(subject, observed, services).stop(timeout);
    }

    /** Restarts services and those that depend on them with {@code restart: true}. */
    public static Plan restart(
            Subject subject,
            Observed observed,
            Set<String> services,
            Optional<Duration> timeout,
            boolean noDeps) {
        return new LifecyclePlanner(subject, observed, services).restart(timeout, noDeps);
    }

    public static Plan pause(Subject subject, Observed observed, Set<String> services) {
        return new LifecyclePlanner(subject, observed, services).pause();
    }

    public static Plan unpause(Subject subject, Observed observed, Set<String> services) {
        return new LifecyclePlanner(subject, observed, services).unpause();
    }

    public static Plan kill(
            Subject subject, Observed observed, Set<String> services, String signal) {
        return new LifecyclePlanner(subject, observed, services).kill(signal);
    }

    /**
     * Removes stopped containers.
     *
     * @param stop whether running ones are stopped first, else they are left alone
     */
    public static Plan remove(
            Subject subject,
            Observed observed,
            Set<String> services,
            boolean stop,
            boolean anonymousVolumes) {
        return new LifecyclePlanner(subject, observed, services).remove(stop, anonymousVolumes);
    }

    public static Plan pull(ComposeProject project, Observed observed, ImageOptions options) {
        return new ImagesPlanner(project, observed, options).pull();
    }

    public static Plan build(ComposeProject project, Observed observed, ImageOptions options) {
        return new ImagesPlanner(project, observed, options).build();
    }
}
