package io.windlass.app.present;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How a project stands as a whole: the worst of its services, else what they add up to. */
record ProjectVerdict(StateShape shape, String summary) {

    /** What the services add up to, where nothing needs a look. */
    static ProjectVerdict of(List<ServiceRow> services) {
        if (has(services, StateShape.STARTING) || has(services, StateShape.WAITING)) {
            return new ProjectVerdict(StateShape.STARTING, "Starting");
        }
        if (services.stream().noneMatch(ServiceRow::up)) {
            boolean created = services.stream().anyMatch(row -> !row.containers().isEmpty());
            return created
                    ? new ProjectVerdict(StateShape.STOPPED, "Stopped")
                    : new ProjectVerdict(StateShape.NOT_CREATED, "Not running");
        }
        if (has(services, StateShape.PAUSED)) {
            return paused(services);
        }
        if (!services.stream().allMatch(ProjectVerdict::full)) {
            return new ProjectVerdict(StateShape.RUNNING, "Partly running");
        }
        if (services.stream().allMatch(row -> row.status().shape() == StateShape.COMPLETED)) {
            return new ProjectVerdict(StateShape.COMPLETED, "Completed");
        }
        return has(services, StateShape.HEALTHY)
                ? new ProjectVerdict(StateShape.HEALTHY, "All well")
                : new ProjectVerdict(StateShape.RUNNING, "All running");
    }

    /** The service that most needs a look, if one does. */
    static Optional<ProjectVerdict> urgent(List<ServiceRow> services) {
        return services.stream()
                .flatMap(row -> urgent(row).stream())
                .min(
                        Comparator.comparingInt(verdict ->
                                verdict.shape() == StateShape.FAILED
                                        ? 0
                                        : verdict.shape() == StateShape.CRASH_LOOP ? 1 : 2));
    }

    private static Optional<ProjectVerdict> urgent(ServiceRow row) {
        StateShape shape = row.status().shape();
        return switch (shape) {
            case UNHEALTHY -> Optional.of(new ProjectVerdict(shape, row.name() + " is unhealthy"));
            case CRASH_LOOP ->
                    Optional.of(new ProjectVerdict(shape, row.name() + " crashes again and again"));
            case FAILED -> Optional.of(new ProjectVerdict(shape, row.name() + " failed"));
            case RUNNING,
                    HEALTHY,
                    STARTING,
                    WAITING,
                    COMPLETED,
                    STOPPED,
                    NOT_CREATED,
                    PAUSED,
                    CHANGED,
                    UNKNOWN ->
                    Optional.empty();
        };
    }

    private static ProjectVerdict paused(List<ServiceRow> services) {
        List<ServiceRow> paused =
                services.stream().filter(row -> row.status().shape() == StateShape.PAUSED).toList();
        if (paused.size() == services.size()) {
            return new ProjectVerdict(StateShape.PAUSED, "Paused");
        }
        String who =
                paused.size() == 1
                        ? paused.getFirst().name() + " is paused"
                        : Words.count(paused.size(), "service") + " are paused";
        return new ProjectVerdict(StateShape.PAUSED, who);
    }

    private static boolean full(ServiceRow row) {
        return row.running() >= row.wanted() || row.status().shape() == StateShape.COMPLETED;
    }

    private static boolean has(List<ServiceRow> services, StateShape shape) {
        return services.stream().anyMatch(row -> row.status().shape() == shape);
    }

    ProjectVerdict and(String more) {
        return new ProjectVerdict(shape, summary + " · " + more);
    }
}
