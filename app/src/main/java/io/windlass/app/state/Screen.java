package io.windlass.app.state;

import io.windlass.compose.problem.Position;
import java.util.Optional;

/**
 * What the person looks at.
 *
 * @param project absent at home
 * @param service the one selection that all views share
 * @param place the place in a file that was asked for last
 */
public record Screen(
        Optional<ProjectId> project,
        Tab tab,
        Optional<String> service,
        Theme theme,
        Dock dock,
        Optional<Place> place) {

    /**
     * A place in a file.
     *
     * @param asked counts how often one was asked for, so that the same place twice is two wishes
     */
    public record Place(Position position, long asked) {}

    /** The views of a project, in their order on the screen. */
    public enum Tab {
        SERVICES,
        GRAPH,
        COMPOSE,
        LOGS,
        PORTS,
        DATA
    }

    /** The looks. */
    public enum Theme {
        LIGHT,
        DARK
    }

    /** What the lower part shows. */
    public enum Dock {
        LOGS,
        PROBLEMS,
        ACTIVITY,
        CLOSED
    }

    static Screen home() {
        return new Screen(
                Optional.empty(),
                Tab.SERVICES,
                Optional.empty(),
                Theme.DARK,
                Dock.LOGS,
                Optional.empty());
    }

    /** The selection stays as long as the project does. */
    Screen at(Optional<ProjectId> newProject) {
        Optional<String> selected = newProject.equals(project) ? service : Optional.empty();
        return new Screen(newProject, tab, selected, theme, dock, place);
    }

    Screen on(Tab newTab) {
        return new Screen(project, newTab, service, theme, dock, place);
    }

    Screen selecting(Optional<String> newService) {
        return new Screen(project, tab, newService, theme, dock, place);
    }

    Screen in(Theme newTheme) {
        return new Screen(project, tab, service, newTheme, dock, place);
    }

    Screen docked(Dock newDock) {
        return new Screen(project, tab, service, theme, newDock, place);
    }

    Screen showing(Position position) {
        long asked = place.map(Place::asked).orElse(0L) + 1;
        return new Screen(
                project,
                Tab.COMPOSE,
                service,
                theme,
                dock,
                Optional.of(new Place(position, asked)));
    }
}
