package io.windlass.app.view.logs;

import io.windlass.app.logs.LogFilter;
import io.windlass.app.logs.LogRows;
import io.windlass.app.present.Frame;
import io.windlass.app.present.Words;
import io.windlass.app.state.EngineStatus;
import io.windlass.engine.api.Container;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why no line is to be seen.
 *
 * @param filtered whether clearing the filter would show some
 */
record EmptyLog(String title, String text, boolean filtered) {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Absent when there are lines. */
    static Optional<EmptyLog> of(Frame frame, LogRows rows) {
        if (rows.size() > 0 || !rows.counts().complete()) {
            return Optional.empty();
        }
        LogFilter filter = rows.filter();
        Optional<EmptyLog> quiet = silent(frame, rows);
        if (rows.lines().size() > 0 && quiet.isEmpty()) {
            String none = "0 of " + rows.lines().size();
            return Optional.of(
                    new EmptyLog(
                            none,
                            filter.query().isEmpty()
                                    ? "No line passes the filter."
                                    : "No line has “" + filter.query().text() + "”.",
                            true));
        }
        return quiet.or(() -> Optional.of(unknown(frame)));
    }

    /** Containers run, and none of those that are shown has written anything. */
    private static Optional<EmptyLog> silent(Frame frame, LogRows rows) {
        LogFilter filter = rows.filter();
        List<Container> running =
                frame.state().currentName().stream()
                        .flatMap(name -> frame.state().world().ofProject(name).stream())
                        .filter(Container::running)
                        .filter(container ->
                                filter.solo().isEmpty()
                                        || filter.solo().contains(service(container)))
                        .toList();
        boolean wrote = running.stream().anyMatch(it -> rows.lines().written(service(it)) > 0);
        if (running.isEmpty() || wrote) {
            return Optional.empty();
        }
        List<String> names = running.stream().map(EmptyLog::service).distinct().toList();
        String who =
                names.size() > 3
                        ? names.size() + " services have"
                        : String.join(", ", names) + (names.size() == 1 ? " has" : " have");
        Optional<Instant> since =
                running.stream().flatMap(it -> it.startedAt().stream()).min(Instant::compareTo);
        String when =
                since.map(start ->
                                " since "
                                        + CLOCK.format(start.atZone(ZoneId.systemDefault()))
                                        + " (running "
                                        + Words.duration(Duration.between(start, frame.now()))
                                        + ")")
                        .orElse("");
        return Optional.of(
                new EmptyLog(
                        who + " written nothing" + when,
                        "Lines appear as they are written.",
                        !filter.solo().isEmpty()));
    }

    private static String service(Container container) {
        return container.label(io.windlass.app.state.World.SERVICE).orElse(container.name());
    }

    private static EmptyLog unknown(Frame frame) {
        return switch (frame.state().engine()) {
            case EngineStatus.Searching() ->
                    new EmptyLog("Looking for an engine", "Logs are read from it.", false);
            case EngineStatus.Absent _ ->
                    new EmptyLog("No engine answers", "Logs are read from it.", false);
            case EngineStatus.Connected _, EngineStatus.Lost _ ->
                    new EmptyLog(
                            "Nothing was written yet",
                            "Up creates the containers; what they write appears here and stays"
                                    + " when they are made anew.",
                            false);
        };
    }
}
