package io.windlass.compose.load.form;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import java.util.List;
import java.util.Optional;

/** Commands, which are lists of words, and the tests of health checks. */
final class Commands {

    private Commands() {}

    /** A command: a text is split as a shell would; an empty one is an empty list. */
    static Optional<Value> command(Value value, Place place, Findings findings) {
        return switch (value) {
            case Value.Items items -> Optional.of(items);
            case Value.Text(String text, var origin) -> {
                Optional<List<String>> words = ShellWords.split(text);
                if (words.isEmpty()) {
                    findings.error(
                            Code.INVALID_VALUE,
                            place,
                            value,
                            "Invalid command line string at "
                                    + place
                                    + ": a quote or parenthesis does not close. Write the command"
                                    + " as a list.");
                }
                yield words.map(all ->
                        new Value.Items(
                                all.stream()
                                        .<Value>map(word -> new Value.Text(word, origin))
                                        .toList(),
                                origin));
            }
            case Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Real _,
                    Value.Date _,
                    Value.Fields _ ->
                    Optional.empty();
        };
    }

    /** A health check's test: a text is for the container's shell. */
    static Optional<Value> healthTest(Value value, Place place, Findings findings) {
        if (value instanceof Value.Text(_, var origin)) {
            return Optional.of(
                    new Value.Items(List.of(new Value.Text("CMD-SHELL", origin), value), origin));
        }
        return value instanceof Value.Items(var values, _) && !values.isEmpty()
                ? Optional.of(value)
                : Optional.empty();
    }
}
