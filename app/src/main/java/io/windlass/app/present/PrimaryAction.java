package io.windlass.app.present;

import io.windlass.app.state.Activity;
import io.windlass.app.state.AppState;
import io.windlass.app.state.EngineStatus;
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
        Optional<String> obstacle = obstacle(state);
        if (obstacle.isPresent()) {
            return new PrimaryAction(Kind.UP, "Up", obstacle.get(), false);
        }
        return raise(rows);
    }

    private static PrimaryAction raise(List<ServiceRow> rows) {
        List<ServiceRow> wanted = rows.stream().filter(row -> row.wanted() > 0).toList();
        long changed = wanted.stream().filter(ServiceRow::changed).count();
        long missing = wanted.stream().filter(row -> row.containers().isEmpty()).count();
        long stopped = wanted.stream().filter(PrimaryAction::canStart).count();
        if (changed > 0) {
            return new PrimaryAction(
                    Kind.UP,
                    "Apply " + Words.count((int) changed, "change"),
                    "Recreates what differs from the file",
                    true);
        }
        if (missing == wanted.size()) {
            return new PrimaryAction(
                    Kind.UP,
                    "Up",
                    "Creates and starts " + Words.count(wanted.size(), "service"),
                    true);
        }
        if (missing + stopped > 0) {
            int count = (int) (missing + stopped);
            return new PrimaryAction(
                    Kind.UP,
                    "Start " + Words.count(count, "service"),
                    "The others run already and stay as they are",
                    true);
        }
        return new PrimaryAction(Kind.RESTART, "Restart", "Everything runs as the file says", true);
    }

    private static boolean canStart(ServiceRow row) {
        return !row.containers().isEmpty()
                && row.running() < row.wanted()
                && row.status().shape() != StateShape.COMPLETED;
    }

    private static Optional<String> obstacle(AppState state) {
        if (state.engine() instanceof EngineStatus.Searching) {
            return Optional.of("Looking for a container engine");
        }
        if (!state.engineAnswers()) {
            return Optional.of("No container engine answers");
        }
        if (state.current().isEmpty()) {
            return Optional.of("Its Compose file is not open here");
        }
        if (state.current().get().loaded().isEmpty()) {
            return Optional.of("Reading its files");
        }
        long errors =
                state.current().get().loaded().get().findings().stream()
                        .map(Finding::severity)
                        .filter(severity -> severity == Severity.ERROR)
                        .count();
        return errors == 0
                ? Optional.empty()
                : Optional.of(Words.count((int) errors, "error") + " in its files, see Problems");
    }
}
