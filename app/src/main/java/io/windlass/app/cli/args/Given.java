package io.windlass.app.cli.args;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The flags and operands that a person gave.
 *
 * @param values what each flag was given, in order, by its name
 */
public record Given(Map<String, List<String>> values, List<String> operands) {

    public Given {
        values = Map.copyOf(values);
        operands = List.copyOf(operands);
    }

    public boolean has(Flag flag) {
        return values.containsKey(flag.name());
    }

    public boolean on(Flag flag) {
        return last(flag).map("true"::equals).orElse(false);
    }

    /** The value of a switch where it was given at all. */
    public Optional<Boolean> maybeOn(Flag flag) {
        return last(flag).map("true"::equals);
    }

    /** What was given, else the flag's standard; empty when there is neither. */
    public Optional<String> text(Flag flag) {
        return last(flag).or(() -> Optional.of(flag.standard())).filter(text -> !text.isEmpty());
    }

    /** The text, empty when there is none. */
    public String textOrEmpty(Flag flag) {
        return text(flag).orElse("");
    }

    public OptionalInt number(Flag flag) {
        return text(flag)
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    /** A number of seconds. */
    public Optional<Duration> seconds(Flag flag) {
        return text(flag).map(text -> Duration.ofSeconds(Integer.parseInt(text)));
    }

    public List<String> list(Flag flag) {
        return values.getOrDefault(flag.name(), List.of());
    }

    /** These and the other flags; operands are those given here. */
    Given with(Given other) {
        Map<String, List<String>> all = new LinkedHashMap<>(other.values);
        values.forEach((name, own) ->
                all.merge(
                        name,
                        own,
                        (before, after) -> {
                            List<String> both = new java.util.ArrayList<>(before);
                            both.addAll(after);
                            return both;
                        }));
        return new Given(all, operands);
    }

    private Optional<String> last(Flag flag) {
        List<String> given = list(flag);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.getLast());
    }
}
