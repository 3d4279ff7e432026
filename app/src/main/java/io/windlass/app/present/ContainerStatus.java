package io.windlass.app.present;

import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.State;
import java.time.Instant;

/** How one container stands, in words. */
final class ContainerStatus {

    /** Exit codes of a process that a stop ended: by interrupt, kill or terminate. */
    private static final java.util.Set<Integer> STOPPED_BY_SIGNAL = java.util.Set.of(130, 137, 143);

    private ContainerStatus() {}

    /**
     * Says how a container stands.
     *
     * @param completes whether another service waits for it to end with success
     */
    static ServiceStatus of(Container container, boolean completes, Instant now) {
        return switch (container.state()) {
            case State.Created() -> ServiceStatus.quiet(StateShape.STOPPED, "Created, not started");
            case State.Running(var health) -> running(container, health, now);
            case State.Paused() -> ServiceStatus.quiet(StateShape.PAUSED, "Paused");
            case State.Restarting() ->
                    ServiceStatus.loud(
                            StateShape.CRASH_LOOP,
                            container.restartCount() > 0
                                    ? "Crash loop · "
                                            + Words.count(container.restartCount(), "restart")
                                    : "Crash loop · restarting");
            case State.Removing() -> ServiceStatus.quiet(StateShape.STOPPED, "Being removed");
            case State.Exited(int code) -> exited(code, completes);
            case State.Dead() ->
                    ServiceStatus.loud(StateShape.FAILED, "Dead · the engine could not remove it");
        };
    }

    private static ServiceStatus running(
            Container container, Container.Health health, Instant now) {
        String since =
                container
                        .startedAt()
                        .map(start ->
                                " · " + Words.duration(java.time.Duration.between(start, now)))
                        .orElse("");
        return switch (health) {
            case NONE -> ServiceStatus.quiet(StateShape.RUNNING, "Running" + since);
            case HEALTHY -> ServiceStatus.quiet(StateShape.HEALTHY, "Healthy" + since);
            case STARTING ->
                    ServiceStatus.loud(StateShape.STARTING, "Starting · health check pending");
            case UNHEALTHY ->
                    ServiceStatus.loud(StateShape.UNHEALTHY, "Unhealthy · health check fails");
        };
    }

    private static ServiceStatus exited(int code, boolean completes) {
        if (code == 0) {
            return completes
                    ? ServiceStatus.quiet(StateShape.COMPLETED, "Completed · exit 0")
                    : ServiceStatus.quiet(StateShape.STOPPED, "Stopped · exit 0");
        }
        if (STOPPED_BY_SIGNAL.contains(code) && !completes) {
            return ServiceStatus.quiet(StateShape.STOPPED, "Stopped · " + meaning(code));
        }
        return ServiceStatus.loud(StateShape.FAILED, "Failed · exit " + code + explained(code));
    }

    private static String meaning(int code) {
        return switch (code) {
            case 130 -> "interrupted";
            case 137 -> "killed";
            default -> "asked to end";
        };
    }

    private static String explained(int code) {
        return switch (code) {
            case 126 -> ", command cannot be run";
            case 127 -> ", command not found";
            case 139 -> ", memory fault";
            default -> "";
        };
    }
}
