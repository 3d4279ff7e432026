package io.windlass.app.present;

import io.windlass.app.state.AppState;
import io.windlass.app.state.EngineStatus;
import io.windlass.app.state.OpenProject;
import io.windlass.app.state.ProjectId;
import io.windlass.app.state.Screen;
import io.windlass.app.state.World;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.problem.Code;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All projects that are known: opened here, or found on the engine by their labels. */
public final class ProjectRows {

    private final AppState state;
    private final Instant now;
    private final List<Known> known;

    private ProjectRows(AppState state, Instant now) {
        this.state = state;
        this.now = now;
        this.known = state.projects().values().stream().map(this::known).toList();
    }

    /** Opened ones first, latest first; then those found on the engine, by name. */
    public static List<ProjectRow> of(AppState state, Instant now) {
        return new ProjectRows(state, now).rows();
    }

    /**
     * An opened project.
     *
     * @param certain whether the name is more than a guess from its folder's
     */
    private record Known(OpenProject project, String name, String folder, boolean certain) {

        boolean sameAs(Known other) {
            return certain
                    && other.certain
                    && name.equals(other.name)
                    && folder.equals(other.folder);
        }

        List<Path> files() {
            return project.shown().map(ComposeProject::files).orElse(List.of());
        }
    }

    private Known known(OpenProject project) {
        Optional<String> name =
                project.shown()
                        .map(ComposeProject::name)
                        .or(() -> state.world().raisedFrom(project.source()));
        return new Known(
                project,
                name.orElse(String.valueOf(project.source().getFileName())),
                project.shown().map(ComposeProject::workingDir).orElse(project.source()).toString(),
                name.isPresent());
    }

    /** One project that was opened with several sets of files is one row: the latest set's. */
    private List<ProjectRow> rows() {
        List<ProjectRow> rows = new ArrayList<>();
        List<Known> shown = new ArrayList<>();
        for (Known one : known) {
            if (shown.stream().noneMatch(one::sameAs)) {
                rows.add(opened(one));
                shown.add(one);
            }
        }
        Set<String> named = new HashSet<>();
        shown.stream().filter(Known::certain).forEach(one -> named.add(one.name()));
        Set<String> found = new TreeSet<>();
        state.world().containers().values().stream()
                .filter(container -> container.label(World.SERVICE).isPresent())
                .flatMap(container -> container.label(World.PROJECT).stream())
                .filter(name -> !named.contains(name))
                .forEach(found::add);
        found.forEach(name -> rows.add(found(name)));
        return rows;
    }

    private ProjectRow opened(Known one) {
        OpenProject project = one.project();
        List<ServiceRow> services = services(project.id());
        boolean missing = missing(project);
        ProjectVerdict verdict = verdict(services, Optional.of(one), one.name());
        List<String> origins =
                folders(one.name()).stream().filter(path -> !path.equals(one.folder())).toList();
        if (project.shown().isPresent() && origins.size() == 1 && !clash(one.name())) {
            verdict = verdict.and("raised from another folder");
        }
        long sets = known.stream().filter(one::sameAs).map(Known::files).distinct().count();
        return row(
                project.id(),
                one.name(),
                project.source().toString(),
                services,
                sets > 1 ? verdict.and(sets + " file sets") : verdict,
                true,
                missing);
    }

    private ProjectRow found(String name) {
        ProjectId id = ProjectId.found(name);
        List<ServiceRow> services = services(id);
        String path = folders(name).stream().findFirst().orElse("");
        return row(
                id,
                name,
                path,
                services,
                verdict(services, Optional.empty(), name),
                false,
                path.isEmpty());
    }

    private static ProjectRow row(
            ProjectId id,
            String name,
            String path,
            List<ServiceRow> services,
            ProjectVerdict verdict,
            boolean opened,
            boolean missing) {
        List<ServiceRow> counted = services.stream().filter(ServiceRow::counts).toList();
        long orphans = services.stream().filter(ServiceRow::orphan).count();
        ProjectVerdict whole =
                orphans > 0 ? verdict.and(Words.count((int) orphans, "orphan")) : verdict;
        return new ProjectRow(
                id,
                name,
                path,
                whole.shape(),
                (int) counted.stream().filter(ServiceRow::up).count(),
                counted.size(),
                whole.summary(),
                counted.stream().flatMap(row -> row.ports().stream()).toList(),
                opened,
                missing);
    }

    private List<ServiceRow> services(ProjectId id) {
        Screen screen = state.screen();
        AppState looking =
                new AppState(
                        state.engine(),
                        state.world(),
                        state.projects(),
                        new Screen(
                                Optional.of(id),
                                screen.tab(),
                                screen.service(),
                                screen.theme(),
                                screen.dock(),
                                screen.place()),
                        state.activities());
        return ServiceRows.of(looking, now);
    }

    private ProjectVerdict verdict(List<ServiceRow> services, Optional<Known> one, String name) {
        List<ServiceRow> counted = services.stream().filter(ServiceRow::counts).toList();
        boolean idle = counted.stream().noneMatch(ServiceRow::up);
        Optional<OpenProject> project = one.map(Known::project);
        if (project.isPresent() && project.get().loaded().isEmpty()) {
            return new ProjectVerdict(StateShape.UNKNOWN, "Reading its files");
        }
        Optional<ProjectVerdict> urgent = ProjectVerdict.urgent(counted);
        if (urgent.isPresent()) {
            return urgent.get();
        }
        if (project.isPresent() && project.get().broken()) {
            boolean missing = missing(project.get());
            if (idle) {
                return new ProjectVerdict(
                        StateShape.UNHEALTHY,
                        missing ? "Its files are missing" : "Its file has errors");
            }
            if (missing) {
                return new ProjectVerdict(StateShape.RUNNING, "Running without a file");
            }
        }
        if (clash(name)) {
            return new ProjectVerdict(
                    StateShape.UNHEALTHY,
                    callers(name).size() + " folders call themselves " + name);
        }
        return counted.isEmpty() ? empty(services, name) : sum(counted, project.isPresent());
    }

    /** What an engine that does not answer has is not known. */
    private ProjectVerdict sum(List<ServiceRow> counted, boolean opened) {
        return switch (state.engine()) {
            case EngineStatus.Connected _, EngineStatus.Lost _ -> ProjectVerdict.of(counted);
            case EngineStatus.Searching() ->
                    new ProjectVerdict(StateShape.UNKNOWN, "Looking for an engine");
            case EngineStatus.Absent _ ->
                    opened
                            ? new ProjectVerdict(StateShape.UNKNOWN, "No engine answers")
                            : ProjectVerdict.of(counted);
        };
    }

    private ProjectVerdict empty(List<ServiceRow> services, String name) {
        if (services.stream().anyMatch(row -> row.inactiveProfile().isPresent())) {
            return new ProjectVerdict(
                    StateShape.NOT_CREATED, "All services belong to inactive profiles");
        }
        if (!services.isEmpty()) {
            return new ProjectVerdict(StateShape.NOT_CREATED, "Scaled to none");
        }
        boolean runs = state.world().oneOffs(name).stream().anyMatch(one -> one.running());
        return state.world().oneOffs(name).isEmpty()
                ? new ProjectVerdict(StateShape.NOT_CREATED, "No services")
                : new ProjectVerdict(
                        runs ? StateShape.RUNNING : StateShape.STOPPED, "One-off containers only");
    }

    private static boolean missing(OpenProject project) {
        return project.loaded().stream()
                .filter(loaded -> loaded.project().isEmpty())
                .flatMap(loaded -> loaded.findings().stream())
                .filter(finding -> finding.position().isEmpty())
                .map(finding -> finding.problem().code())
                .anyMatch(code -> code == Code.NO_COMPOSE_FILE || code == Code.FILE_NOT_FOUND);
    }

    /** Folders that the containers of a project were raised from. */
    private Set<String> folders(String name) {
        Set<String> folders = new TreeSet<>();
        state.world().ofProject(name).stream()
                .flatMap(container -> container.label(World.WORKING_DIR).stream())
                .forEach(folders::add);
        return folders;
    }

    /** Folders that use a name: those opened, and those that its containers come from. */
    private Set<String> callers(String name) {
        Set<String> callers = folders(name);
        known.stream()
                .filter(one -> one.project().shown().isPresent() && one.name().equals(name))
                .forEach(one -> callers.add(one.folder()));
        return callers;
    }

    /**
     * Whether several folders use one name, so that they share containers. One opened folder whose
     * containers come from one other place may be the same by another path.
     */
    private boolean clash(String name) {
        long opened =
                known.stream()
                        .filter(one -> one.project().shown().isPresent() && one.name().equals(name))
                        .map(Known::folder)
                        .distinct()
                        .count();
        return opened > 1 || folders(name).size() > 1;
    }
}
