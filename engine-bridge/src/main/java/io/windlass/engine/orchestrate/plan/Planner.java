package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.ComposeProject;
import io.windlass.engine.api.Capabilities;
import io.windlass.engine.orchestrate.observe.Observed;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Works out what has to be done. All of it is pure: the same input gives the same plan. */
public final class Planner {

    private Planner() {}

    /** Brings the containers of a project to what its files say, and starts them. */
    public static Plan up(
            ComposeProject project, Observed observed, UpOptions options, Capabilities engine) {
        return unfinished();
    }

    /** Changes how many containers services have; {@code options} say how many. */
    public static Plan scale(
            ComposeProject project, Observed observed, UpOptions options, Capabilities engine) {
        return unfinished();
    }

    /** Removes a project's containers and networks. */
    public static Plan down(Subject subject, Observed observed, DownOptions options) {
        return unfinished();
    }

    /** Starts containers that are there. An empty set of services takes all, here and below. */
    public static Plan start(Subject subject, Observed observed, Set<String> services) {
        return unfinished();
    }

    public static Plan stop(
            Subject subject, Observed observed, Set<String> services, Optional<Duration> timeout) {
        return unfinished();
    }

    /** Restarts services and those that depend on them with {@code restart: true}. */
    public static Plan restart(
            Subject subject,
            Observed observed,
            Set<String> services,
            Optional<Duration> timeout,
            boolean noDeps) {
        return unfinished();
    }

    public static Plan pause(Subject subject, Observed observed, Set<String> services) {
        return unfinished();
    }

    public static Plan unpause(Subject subject, Observed observed, Set<String> services) {
        return unfinished();
    }

    public static Plan kill(
            Subject subject, Observed observed, Set<String> services, String signal) {
        return unfinished();
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
        return unfinished();
    }

    public static Plan pull(ComposeProject project, Observed observed, ImageOptions options) {
        return unfinished();
    }

    public static Plan build(ComposeProject project, Observed observed, ImageOptions options) {
        return unfinished();
    }

    private static Plan unfinished() {
        return java.util.Optional.<Plan>empty().orElseThrow();
    }
}
