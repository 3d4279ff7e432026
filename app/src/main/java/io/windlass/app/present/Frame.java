package io.windlass.app.present;

import io.windlass.app.state.AppState;
import java.time.Instant;
import java.util.List;

/**
 * One state made ready for the screen: what several views show is worked out once.
 *
 * @param services of the project on the screen
 */
public record Frame(
        AppState state,
        Instant now,
        List<ProjectRow> projects,
        List<ServiceRow> services,
        PrimaryAction primary) {

    public Frame {
        projects = List.copyOf(projects);
        services = List.copyOf(services);
    }

    public static Frame of(AppState state, Instant now) {
        List<ServiceRow> services =
                state.screen().project().isPresent() ? ServiceRows.of(state, now) : List.of();
        return new Frame(
                state,
                now,
                ProjectRows.of(state, now),
                services,
                PrimaryAction.of(state, services));
    }
}
