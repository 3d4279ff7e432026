package io.windlass.app.state;

import io.windlass.engine.api.EngineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/**
 * Renews the state. Pure: the same state and message give the same state, and nothing else happens.
 */
public final class Reducer {

    /** Ended operations that are kept to look at. */
    static final int KEPT_ACTIVITIES = 50;

    private Reducer() {}

    public static AppState reduce(AppState state, Message message) {
        return switch (message) {
            case Message.EngineSearched() -> searching(state);
            case Message.EngineMissing(var tried) ->
                    state.withEngine(new EngineStatus.Absent(tried)).withWorld(World.empty());
            case Message.EngineSaid(var event, var at) -> heard(state, event, at);
            case Message.ProjectOpened opened -> opened(state, opened);
            case Message.ProjectLoaded told ->
                    onProject(state, told.id(), project -> project.withLoaded(told));
            case Message.DocumentsChanged(var id, var event) ->
                    onProject(state, id, project -> project.after(event));
            case Message.PlaceShown(var place) -> state.withScreen(state.screen().showing(place));
            case Message.ProjectClosed(var id) -> closed(state, id);
            case Message.Showed(var project) -> state.withScreen(state.screen().at(project));
            case Message.TabChosen(var tab) -> state.withScreen(state.screen().on(tab));
            case Message.ServiceSelected(var service) ->
                    state.withScreen(state.screen().selecting(service));
            case Message.ThemeChosen(var theme) -> state.withScreen(state.screen().in(theme));
            case Message.DockChosen(var dock) -> state.withScreen(state.screen().docked(dock));
            case Message.ActivityChanged(var activity) -> acted(state, activity);
        };
    }

    private static AppState onProject(
            AppState state, ProjectId id, UnaryOperator<OpenProject> change) {
        OpenProject project = state.projects().get(id);
        return project == null
                ? state
                : state.withProjects(put(state.projects(), change.apply(project)));
    }

    private static AppState searching(AppState state) {
        return state.engine() instanceof EngineStatus.Absent
                ? state.withEngine(new EngineStatus.Searching())
                : state;
    }

    private static AppState heard(AppState state, EngineEvent event, Instant at) {
        World world = state.world();
        return switch (event) {
            case EngineEvent.Synced(var engine, var containers, var networks, var volumes) ->
                    state.withEngine(new EngineStatus.Connected(engine))
                            .withWorld(world.synced(containers, networks, volumes));
            case EngineEvent.ContainerChanged(var container) ->
                    state.withWorld(world.with(container, at));
            case EngineEvent.ContainerRemoved(var id) -> state.withWorld(world.without(id));
            case EngineEvent.NetworkChanged(var network) -> state.withWorld(world.with(network));
            case EngineEvent.NetworkRemoved(var id) -> state.withWorld(world.withoutNetwork(id));
            case EngineEvent.VolumeChanged(var volume) -> state.withWorld(world.with(volume));
            case EngineEvent.VolumeRemoved(var name) -> state.withWorld(world.withoutVolume(name));
            case EngineEvent.Disconnected(var problem, var retryAt) ->
                    switch (state.engine()) {
                        case EngineStatus.Connected(var engine) ->
                                state.withEngine(
                                        new EngineStatus.Lost(engine, problem, at, retryAt));
                        case EngineStatus.Lost lost ->
                                state.withEngine(
                                        new EngineStatus.Lost(
                                                lost.engine(), problem, lost.since(), retryAt));
                        case EngineStatus.Searching _, EngineStatus.Absent _ ->
                                state.withEngine(new EngineStatus.Absent(List.of(problem)));
                    };
        };
    }

    private static AppState opened(AppState state, Message.ProjectOpened opened) {
        OpenProject known = state.projects().get(opened.id());
        OpenProject project =
                known == null
                        ? OpenProject.loading(opened.id(), opened.source(), opened.at())
                        : known.reopened(opened.at());
        SequencedMap<ProjectId, OpenProject> projects = new LinkedHashMap<>(state.projects());
        projects.putFirst(opened.id(), project);
        return state.withProjects(projects).withScreen(state.screen().at(Optional.of(opened.id())));
    }

    private static AppState closed(AppState state, ProjectId id) {
        SequencedMap<ProjectId, OpenProject> projects = new LinkedHashMap<>(state.projects());
        projects.remove(id);
        boolean shown = state.screen().project().equals(Optional.of(id));
        return state.withProjects(projects)
                .withScreen(shown ? state.screen().at(Optional.empty()) : state.screen());
    }

    private static SequencedMap<ProjectId, OpenProject> put(
            SequencedMap<ProjectId, OpenProject> projects, OpenProject project) {
        SequencedMap<ProjectId, OpenProject> result = new LinkedHashMap<>(projects);
        result.put(project.id(), project);
        return result;
    }

    private static AppState acted(AppState state, Activity activity) {
        List<Activity> activities = new ArrayList<>(state.activities());
        for (int i = 0; i < activities.size(); i++) {
            if (activities.get(i).id().equals(activity.id())) {
                activities.set(i, activity);
                forgetOldest(activities);
                return state.withActivities(activities);
            }
        }
        activities.addFirst(activity);
        forgetOldest(activities);
        return state.withActivities(activities);
    }

    private static void forgetOldest(List<Activity> activities) {
        long surplus =
                activities.stream().filter(activity -> !activity.running()).count()
                        - KEPT_ACTIVITIES;
        for (int i = activities.size() - 1; i >= 0 && surplus > 0; i--) {
            if (!activities.get(i).running()) {
                activities.remove(i);
                surplus--;
            }
        }
    }
}
