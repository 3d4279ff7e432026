package io.windlass.app.state;

import java.util.Optional;

/**
 * What the person looks at.
 *
 * @param project absent at home
 * @param service the one selection that all views share
 */
public record Screen(
        Optional<ProjectId> project, Tab tab, Optional<String> service, Theme theme, Dock dock) {

    /** The views of a project, in their order on the screen. */
    public enum Tab {
        SERVICES,
        GRAPH,
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
        return new Screen(Optional.empty(), Tab.SERVICES, Optional.empty(), Theme.DARK, Dock.LOGS);
    }

    /** The selection stays as long as the project does. */
    Screen at(Optional<ProjectId> newProject) {
        Optional<String> selected = newProject.equals(project) ? service : Optional.empty();
        return new Screen(newProject, tab, selected, theme, dock);
    }

    Screen on(Tab newTab) {
        return new Screen(project, newTab, service, theme, dock);
    }

    Screen selecting(Optional<String> newService) {
        return new Screen(project, tab, newService, theme, dock);
    }

    Screen in(Theme newTheme) {
        return new Screen(project, tab, service, newTheme, dock);
    }

    Screen docked(Dock newDock) {
        return new Screen(project, tab, service, theme, newDock);
    }
}
