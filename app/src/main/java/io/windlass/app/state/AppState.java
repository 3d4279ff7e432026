package io.windlass.app.state;

import io.windlass.compose.model.ComposeProject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Everything the application knows, at one moment.
 *
 * @param projects those that were opened, latest first
 * @param screen what the person looks at
 * @param activities operations, latest first; old ones are dropped
 */
public record AppState(
        EngineStatus engine,
        World world,
        SequencedMap<ProjectId, OpenProject> projects,
        Screen screen,
        List<Activity> activities) {

    public AppState {
        projects = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(projects));
        activities = List.copyOf(activities);
    }

    public static AppState initial() {
        return new AppState(
                new EngineStatus.Searching(),
                World.empty(),
                new LinkedHashMap<>(),
                Screen.home(),
                List.of());
    }

    public Optional<OpenProject> project(ProjectId id) {
        return Optional.ofNullable(projects.get(id));
    }

    /** The opened project on the screen. */
    public Optional<OpenProject> current() {
        return screen.project().flatMap(this::project);
    }

    /**
     * Name of the project on the screen, opened or found on the engine. While its files cannot be
     * read, it is the name under which it was raised.
     */
    public Optional<String> currentName() {
        return screen.project()
                .flatMap(id ->
                        id.isFound()
                                ? Optional.of(id.foundName())
                                : Optional.ofNullable(projects.get(id)).flatMap(this::name));
    }

    private Optional<String> name(OpenProject project) {
        return project.shown()
                .map(ComposeProject::name)
                .or(() -> world.raisedFrom(project.source()));
    }

    /** The operation that runs on a project, if one does. */
    public Optional<Activity> runningOn(String project) {
        return activities.stream()
                .filter(activity -> activity.running() && activity.project().equals(project))
                .findFirst();
    }

    public boolean engineAnswers() {
        return engine instanceof EngineStatus.Connected;
    }

    AppState withEngine(EngineStatus status) {
        return new AppState(status, world, projects, screen, activities);
    }

    AppState withWorld(World newWorld) {
        return new AppState(engine, newWorld, projects, screen, activities);
    }

    AppState withScreen(Screen newScreen) {
        return new AppState(engine, world, projects, newScreen, activities);
    }

    AppState withProjects(SequencedMap<ProjectId, OpenProject> newProjects) {
        return new AppState(engine, world, newProjects, screen, activities);
    }

    AppState withActivities(List<Activity> newActivities) {
        return new AppState(engine, world, projects, screen, newActivities);
    }
}
