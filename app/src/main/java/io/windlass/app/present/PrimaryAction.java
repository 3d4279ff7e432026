package io.windlass.app.present;

import io.windlass.app.state.Activity;
import io.windlass.app.state.AppState;
import io.windlass.app.state.EngineStatus;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Severity;
import java.util.List;
import java.util.Optional;

/**
 * The one button that says what it will do.
 *
 * @param kind what a press does
 * @param label the words on it
 * @param why what it means, or why it cannot be pressed; for the tooltip and for screen readers
 */
public record PrimaryAction(Kind kind, String label, String why, boolean enabled) {

    /** What a press does. */
    public enum Kind {
        UP,
        RESTART,
        CANCEL,
        OPEN
    }

    public static PrimaryAction of(AppState state, List<ServiceRow> rows) {
        if (state.screen().project().isEmpty()) {
            return new PrimaryAction(
                    Kind.OPEN, "Open folder…", "Open a folder with a Compose file", true);
        }
        String name = state.currentName().orElse("");
        Optional<Activity> activity = state.runningOn(name);
        if (activity.isPresent()) {
            String verb = activity.get().verb();
            return new PrimaryAction(
                    Kind.CANCEL,
                    "Cancel " + verb,
                    verb + " is under way; cancel keeps what is done",
                    true);
        }
        Optional<String> obstacle = obstacle(state, rows);
        if (obstacle.isPresent()) {
            return new PrimaryAction(Kind.UP, "Up", obstacle.get(), false);
        }
        return raise(rows);
    }

    /** Orphans and services of other profiles are left alone by a plain up. */
    private static PrimaryAction raise(List<ServiceRow> rows) {
        long changed =
                rows.stream()
                        .filter(row -> row.surplus() || (row.counts() && row.changed()))
                        .count();
        List<ServiceRow> wanted = rows.stream().filter(ServiceRow::counts).toList();
        long missing = wanted.stream().filter(row -> row.containers().isEmpty()).count();
        List<ServiceRow> failed = wanted.stream().filter(PrimaryAction::failed).toList();
        long idle = wanted.stream().filter(PrimaryAction::canStart).count();
        if (changed > 0) {
            return new PrimaryAction(
                    Kind.UP,
                    "Apply " + Words.count((int) changed, "change"),
                    "Recreates or removes what differs from the file",
                    true);
        }
        if (missing == wanted.size() && missing > 0) {
            return new PrimaryAction(
                    Kind.UP,
                    "Up",
                    "Creates and starts " + Words.count(wanted.size(), "service"),
                    true);
        }
        if (!failed.isEmpty()) {
            return retry(failed, idle);
        }
        if (idle > 0) {
            return new PrimaryAction(
                    Kind.UP,
                    "Start " + Words.count((int) idle, "service"),
                    "The others run already and stay as they are",
                    true);
        }
        return new PrimaryAction(Kind.RESTART, "Restart", "Everything runs as the file says", true);
    }

    private static PrimaryAction retry(List<ServiceRow> failed, long starts) {
        String what =
                failed.size() == 1
                        ? failed.getFirst().name()
                        : Words.count(failed.size(), "service");
        long others = starts - failed.size();
        return new PrimaryAction(
                Kind.UP,
                "Retry " + what,
                others > 0
                        ? "Starts again what failed, and what waits for it or stands still"
                        : "Starts again what failed; the others stay as they are",
                true);
    }

    private static boolean failed(ServiceRow row) {
        return row.status().shape() == StateShape.FAILED && canStart(row);
    }

    private static boolean canStart(ServiceRow row) {
        return row.running() < row.wanted()
                && row.status().shape() != StateShape.COMPLETED
                && row.status().shape() != StateShape.CRASH_LOOP;
    }

    private static Optional<String> obstacle(AppState state, List<ServiceRow> rows) {
        Optional<String> engine =
                switch (state.engine()) {
                    case EngineStatus.Connected _ -> Optional.empty();
                    case EngineStatus.Searching() -> Optional.of("Looking for a container engine");
                    case EngineStatus.Absent _ -> Optional.of("No container engine answers");
                    case EngineStatus.Lost _ ->
                            Optional.of("The engine does not answer; Windlass tries again");
                };
        return engine.or(() -> unread(state)).or(() -> nothing(rows));
    }

    private static Optional<String> unread(AppState state) {
        if (state.current().isEmpty()) {
            return Optional.of("Its Compose file is not open here");
        }
        if (state.current().get().loaded().isEmpty()) {
            return Optional.of("Reading its files");
        }
        Loaded loaded = state.current().get().loaded().get();
        long errors =
                loaded.findings().stream()
                        .map(Finding::severity)
                        .filter(severity -> severity == Severity.ERROR)
                        .count();
        if (errors > 0) {
            return Optional.of(Words.count((int) errors, "error") + " in its files, see Problems");
        }
        return loaded.usable() ? Optional.empty() : Optional.of("Its files give no project");
    }

    private static Optional<String> nothing(List<ServiceRow> rows) {
        if (rows.stream().anyMatch(row -> row.counts() || row.surplus())) {
            return Optional.empty();
        }
        List<String> profiles =
                rows.stream().flatMap(row -> row.inactiveProfile().stream()).distinct().toList();
        if (!profiles.isEmpty()) {
            return Optional.of(
                    "All services belong to profiles that are not active: "
                            + String.join(", ", profiles));
        }
        boolean none = rows.stream().allMatch(ServiceRow::orphan);
        return Optional.of(none ? "It has no services" : "All services are scaled to none");
    }
}
