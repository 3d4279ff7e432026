package io.windlass.app.present;

import io.windlass.app.state.AppState;
import io.windlass.app.state.OpenProject;
import io.windlass.app.state.ProjectId;
import io.windlass.app.state.Screen;
import io.windlass.app.state.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All projects that are known: opened here, or found on the engine by their labels. */
public final class ProjectRows {

    private static final String WORKING_DIR = "com.docker.compose.project.working_dir";

    private ProjectRows() {}

    /** Opened ones first, latest first; then those found on the engine, by name. */
    public static List<ProjectRow> of(AppState state, Instant now) {
        List<ProjectRow> rows = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (OpenProject project : state.projects().values()) {
            ProjectRow row = opened(state, project, now);
            rows.add(row);
            shown.add(row.name());
        }
        Set<String> found = new TreeSet<>();
        state.world().containers().values().stream()
                .filter(container -> container.label(World.SERVICE).isPresent())
                .flatMap(container -> container.label(World.PROJECT).stream())
                .filter(name -> !shown.contains(name))
                .forEach(found::add);
        found.forEach(name -> rows.add(found(state, name, now)));
        return rows;
    }

    private static ProjectRow opened(AppState state, OpenProject project, Instant now) {
        String name =
                project.shown()
                        .map(shown -> shown.name())
                        .orElse(String.valueOf(project.source().getFileName()));
        return row(
                state, project.id(), name, project.source().toString(), Optional.of(project), now);
    }

    private static ProjectRow found(AppState state, String name, Instant now) {
        String path =
                state.world().ofProject(name).stream()
                        .flatMap(container -> container.label(WORKING_DIR).stream())
                        .findFirst()
                        .orElse("");
        return row(state, ProjectId.found(name), name, path, Optional.empty(), now);
    }

    private static ProjectRow row(
            AppState state,
            ProjectId id,
            String name,
            String path,
            Optional<OpenProject> project,
            Instant now) {
        AppState looking = at(state, id);
        List<ServiceRow> services = ServiceRows.of(looking, now);
        List<ServiceRow> counted =
                services.stream().filter(row -> row.inactiveProfile().isEmpty()).toList();
        int running = (int) counted.stream().filter(ServiceRow::up).count();
        boolean loading = project.isPresent() && project.get().loaded().isEmpty();
        boolean broken = project.isPresent() && project.get().broken();
        Verdict verdict = verdict(counted, running, loading, broken);
        return new ProjectRow(
                id,
                name,
                path,
                verdict.shape(),
                running,
                counted.size(),
                verdict.summary(),
                services.stream().flatMap(row -> row.ports().stream()).toList(),
                project.isPresent(),
                project.isEmpty() && path.isEmpty());
    }

    private static AppState at(AppState state, ProjectId id) {
        Screen screen = state.screen();
        return new AppState(
                state.engine(),
                state.world(),
                state.projects(),
                new Screen(
                        Optional.of(id),
                        screen.tab(),
                        screen.service(),
                        screen.theme(),
                        screen.dock()),
                state.activities());
    }

    private record Verdict(StateShape shape, String summary) {}

    private static Verdict verdict(
            List<ServiceRow> services, int running, boolean loading, boolean broken) {
        if (loading) {
            return new Verdict(StateShape.UNKNOWN, "Reading its files");
        }
        Optional<Verdict> urgent =
                services.stream().flatMap(row -> urgent(row).stream()).findFirst();
        if (urgent.isPresent()) {
            return urgent.get();
        }
        if (broken && running == 0) {
            return new Verdict(StateShape.UNHEALTHY, "Its file has errors");
        }
        if (has(services, StateShape.STARTING) || has(services, StateShape.WAITING)) {
            return new Verdict(StateShape.STARTING, "Starting");
        }
        if (running == 0) {
            boolean created = services.stream().anyMatch(row -> !row.containers().isEmpty());
            return created
                    ? new Verdict(StateShape.STOPPED, "Stopped")
                    : new Verdict(StateShape.NOT_CREATED, "Not running");
        }
        if (!services.stream().allMatch(ServiceRow::up)) {
            return new Verdict(StateShape.RUNNING, "Partly running");
        }
        return has(services, StateShape.HEALTHY)
                ? new Verdict(StateShape.HEALTHY, "All well")
                : new Verdict(StateShape.RUNNING, "All running");
    }

    private static boolean has(List<ServiceRow> services, StateShape shape) {
        return services.stream().anyMatch(row -> row.status().shape() == shape);
    }

    private static Optional<Verdict> urgent(ServiceRow row) {
        StateShape shape = row.status().shape();
        return switch (shape) {
            case UNHEALTHY -> Optional.of(new Verdict(shape, row.name() + " is unhealthy"));
            case CRASH_LOOP ->
                    Optional.of(new Verdict(shape, row.name() + " crashes again and again"));
            case FAILED -> Optional.of(new Verdict(shape, row.name() + " failed"));
            default -> Optional.empty();
        };
    }
}
