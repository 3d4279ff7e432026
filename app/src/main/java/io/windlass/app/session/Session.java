package io.windlass.app.session;

import io.windlass.app.files.ProjectSource;
import io.windlass.app.state.Screen;
import java.util.List;
import java.util.Optional;

/**
 * What is kept between two runs.
 *
 * @param theme empty until a person chose one
 * @param window where the window was; empty before the first run
 * @param projects those that were open, latest first
 */
public record Session(
        Optional<Screen.Theme> theme, Optional<Window> window, List<ProjectSource> projects) {

    public Session {
        projects = List.copyOf(projects);
    }

    /** Where a window is on the screen. */
    public record Window(double x, double y, double width, double height, boolean maximized) {}

    public static Session first() {
        return new Session(Optional.empty(), Optional.empty(), List.of());
    }

    public Session with(Screen.Theme newTheme) {
        return new Session(Optional.of(newTheme), window, projects);
    }

    public Session with(Window newWindow) {
        return new Session(theme, Optional.of(newWindow), projects);
    }

    public Session with(List<ProjectSource> newProjects) {
        return new Session(theme, window, newProjects);
    }
}
