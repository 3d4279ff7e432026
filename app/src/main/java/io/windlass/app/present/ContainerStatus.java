package io.windlass.app.present;

import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** How one container stands, in words. */
final class ContainerStatus {

    /** Exit codes of a process that a stop ended: by interrupt, kill or terminate. */
    private static final Set<Integer> STOPPED_BY_SIGNAL = Set.of(130, 137, 143);

    /** Restarts from which on a container that has just started again is in a crash loop. */
    private static final int LOOP_RESTARTS = 2;

    /** The engine counts a run as good, and waits less before the next restart, from here on. */
    private static final Duration GOOD_RUN = Duration.ofSeconds(10);

    private ContainerStatus() {}

    /**
     * Says how a container stands.
     *
     * @param completes whether it is a job: another service waits for it to end with success
     * @param lasted how long its last run took, where that is known
     */
    static ServiceStatus of(
            Container container, boolean completes, Optional<Duration> lasted, Instant now) {
        return switch (container.state()) {
            case State.Created() -> ServiceStatus.quiet(StateShape.STOPPED, "Created, not started");
            case State.Running(var health) -> running(container, health, now);
            case State.Paused() -> ServiceStatus.quiet(StateShape.PAUSED, "Paused");
            case State.Restarting() -> crashing(container);
            case State.Removing() -> ServiceStatus.quiet(StateShape.STOPPED, "Being removed");
            case State.Exited(int code) -> exited(code, completes, lasted);
            case State.Dead() ->
                    ServiceStatus.loud(StateShape.FAILED, "Dead · the engine could not remove it");
        };
    }

    private static ServiceStatus crashing(Container container) {
        return ServiceStatus.loud(
                StateShape.CRASH_LOOP,
                container.restartCount() > 0
                        ? "Crash loop · " + Words.count(container.restartCount(), "restart")
                        : "Crash loop · restarting");
    }

    private static ServiceStatus running(
            Container container, Container.Health health, Instant now) {
        Optional<Duration> up = container.startedAt().map(start -> Duration.between(start, now));
        boolean restarted = container.restartCount() >= LOOP_RESTARTS;
        boolean young = up.filter(age -> age.compareTo(GOOD_RUN) < 0).isPresent();
        if (restarted && young && health != Container.Health.HEALTHY) {
            return crashing(container);
        }
        String since = up.map(age -> " · " + Words.duration(age)).orElse("");
        return switch (health) {
            case NONE -> ServiceStatus.quiet(StateShape.RUNNING, "Running" + since);
            case HEALTHY -> ServiceStatus.quiet(StateShape.HEALTHY, "Healthy" + since);
            case STARTING ->
                    ServiceStatus.loud(
                            StateShape.STARTING, "Starting" + since + " · health check pending");
            case UNHEALTHY ->
                    ServiceStatus.loud(StateShape.UNHEALTHY, "Unhealthy · health check fails");
        };
    }

    private static ServiceStatus exited(int code, boolean completes, Optional<Duration> lasted) {
        if (code == 0) {
            String took = lasted.map(run -> " in " + Words.duration(run)).orElse("");
            return completes
                    ? ServiceStatus.quiet(StateShape.COMPLETED, "Exited 0 · completed" + took)
                    : ServiceStatus.quiet(StateShape.STOPPED, "Stopped · exit 0");
        }
        if (STOPPED_BY_SIGNAL.contains(code) && !completes) {
            return ServiceStatus.quiet(StateShape.STOPPED, stopped(code));
        }
        String after = lasted.map(run -> " after " + Words.duration(run)).orElse("");
        return ServiceStatus.loud(
                StateShape.FAILED, "Failed · exit " + code + after + explained(code));
    }

    /** A kill is named with its code: it may have been a person or a lack of memory. */
    private static String stopped(int code) {
        return switch (code) {
            case 130 -> "Stopped · interrupted";
            case 137 -> "Killed · exit 137";
            default -> "Stopped · asked to end";
        };
    }

    private static String explained(int code) {
        return switch (code) {
            case 125 -> ", the engine could not run it";
            case 126 -> ", command cannot be run";
            case 127 -> ", command not found";
            case 130 -> ", interrupted";
            case 134 -> ", aborted";
            case 137 -> ", killed";
            case 139 -> ", memory fault";
            case 143 -> ", asked to end";
            default -> "";
        };
    }
}
