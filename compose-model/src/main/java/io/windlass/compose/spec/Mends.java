package io.windlass.compose.spec;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Remedy;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** What makes a value of the wrong kind one of the right kind. */
final class Mends {

    /** Keys whose texts are lengths of time, so that a bare number lacks its unit. */
    private static final Set<String> DURATIONS =
            Set.of(
                    "interval",
                    "timeout",
                    "start_period",
                    "start_interval",
                    "stop_grace_period",
                    "delay",
                    "monitor",
                    "window");

    private static final Set<String> YES = Set.of("yes", "on", "y", "true");
    private static final Set<String> NO = Set.of("no", "off", "n", "false");

    private Mends() {}

    static Fix[] of(Kind kind, Value value, SchemaPath path) {
        Collection<Kind> kinds = Spec.alternatives(kind);
        boolean text = kinds.stream().anyMatch(one -> one == Kind.Word.TEXT);
        boolean list = kinds.stream().anyMatch(Kind.ListOf.class::isInstance);
        return switch (value) {
            case Value.Null _ when path.text().matches("services(\\.[^.]+)?") ->
                    new Fix[] {new Fix.Hint("Give it a value, or remove it")};
            case Value.Null _ ->
                    new Fix[] {
                        Fix.here("Remove the key", new Remedy.Removed()),
                        new Fix.Hint("Or give it a value")
                    };
            case Value.Date(String date, _) ->
                    one("Put the date in quotes: \"" + date + "\"", new Remedy.Quoted());
            case Value.Bool _, Value.Int _, Value.Real _ when text -> number(value, path);
            case Value.Int(long number, _) when list ->
                    one("Write a list: [" + number + "]", new Remedy.Rewritten("[" + number + "]"));
            case Value.Bool _, Value.Int _, Value.Real _ -> new Fix[0];
            case Value.Text(String word, _) -> word(kinds, word, list);
            case Value.Items _, Value.Fields _ -> new Fix[0];
        };
    }

    private static Fix[] number(Value value, SchemaPath path) {
        String shown = value.asText().orElse("");
        String key = path.text().substring(path.text().lastIndexOf('.') + 1);
        boolean duration = DURATIONS.contains(key) && !(value instanceof Value.Bool);
        return duration
                ? one("Give it a unit: " + shown + "s", new Remedy.Rewritten(shown + "s"))
                : one("Put it in quotes: \"" + shown + "\"", new Remedy.Quoted());
    }

    private static Fix[] word(Collection<Kind> kinds, String word, boolean list) {
        String small = word.toLowerCase(Locale.ROOT);
        boolean bool = kinds.contains(Kind.Word.BOOL);
        boolean whole =
                kinds.stream()
                        .anyMatch(one ->
                                one instanceof Kind.Range
                                        || one == Kind.Word.INTEGER
                                        || one == Kind.Word.NUMBER);
        if (bool && (YES.contains(small) || NO.contains(small))) {
            String meant = Boolean.toString(YES.contains(small));
            return one("Write " + meant, new Remedy.Rewritten(meant));
        }
        if (whole && word.matches("-?(0|[1-9][0-9]{0,17})")) {
            return one("Take the quotes away: " + word, new Remedy.Rewritten(word));
        }
        return list
                ? one(
                        "Write a list: [" + quoted(word) + "]",
                        new Remedy.Rewritten("[" + quoted(word) + "]"))
                : new Fix[0];
    }

    private static Fix[] one(String label, Remedy remedy) {
        return new Fix[] {Fix.here(label, remedy)};
    }

    private static String quoted(String word) {
        return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
