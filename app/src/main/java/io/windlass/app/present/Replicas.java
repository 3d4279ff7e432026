package io.windlass.app.present;

import io.windlass.app.state.World;
import io.windlass.engine.api.Container;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The containers of one service, seen as one.
 *
 * @param wanted how many there should be
 * @param completes whether they are jobs that should end with success
 */
record Replicas(List<Container> all, int wanted, boolean completes) {

    Replicas {
        all = List.copyOf(all);
    }

    /** Those that run; paused ones count. */
    int running() {
        return (int) all.stream().filter(Container::running).count();
    }

    int restarts() {
        return all.stream().mapToInt(Container::restartCount).sum();
    }

    List<String> names() {
        return all.stream().map(Container::name).toList();
    }

    /** Since the oldest of those that run started; empty when nothing runs. */
    String uptime(Instant now) {
        return all.stream()
                .filter(Container::running)
                .flatMap(container -> container.startedAt().stream())
                .min(Comparator.naturalOrder())
                .map(start -> Words.duration(Duration.between(start, now)))
                .orElse("");
    }

    /** Whether none ever got so far as to run; so it is where there is none. */
    boolean neverStarted() {
        return all.stream()
                .allMatch(container -> container.state() instanceof Container.State.Created);
    }

    /** The state that most needs a look stands for all; there must be at least one. */
    ServiceStatus status(World world, Instant now) {
        List<ServiceStatus> each =
                all.stream()
                        .map(container ->
                                ContainerStatus.of(
                                        container,
                                        completes,
                                        Optional.ofNullable(world.lasted().get(container.id())),
                                        now))
                        .toList();
        ServiceStatus worst =
                each.stream()
                        .min(Comparator.comparingInt(status -> urgency(status.shape())))
                        .orElseThrow();
        boolean alike = each.stream().allMatch(status -> status.shape() == worst.shape());
        return new ServiceStatus(worst.shape(), worst.text() + tally(worst, alike), worst.loud());
    }

    private String tally(ServiceStatus worst, boolean alike) {
        if (all.size() == 1 && wanted == 1) {
            return "";
        }
        if (all.size() > wanted) {
            return " · " + Words.count(all.size(), "replica") + ", " + wanted + " wanted";
        }
        if (alike && all.size() == wanted) {
            return " · " + Words.count(all.size(), "replica");
        }
        return worst.shape() == StateShape.COMPLETED
                ? " · " + all.size() + " of " + wanted
                : " · " + running() + " of " + wanted + " running";
    }

    /** Stopped replicas come after running ones: the service is there, if with fewer. */
    private static int urgency(StateShape shape) {
        return switch (shape) {
            case FAILED -> 0;
            case CRASH_LOOP -> 1;
            case UNHEALTHY -> 2;
            case WAITING -> 3;
            case STARTING -> 4;
            case PAUSED -> 5;
            case RUNNING -> 6;
            case HEALTHY -> 7;
            case STOPPED -> 8;
            case UNKNOWN, NOT_CREATED, CHANGED -> 9;
            case COMPLETED -> 10;
        };
    }
}
