package io.windlass.compose.load.interpolate;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills variables into one text. What follows the name in {@code ${NAME...}} decides:
 *
 * <ul>
 *   <li>{@code :-} and {@code -}: what to take when there is no value
 *   <li>{@code :+} and {@code +}: what to take when there is one
 *   <li>{@code :?} and {@code ?}: what to say when there must be one
 * </ul>
 *
 * <p>With the colon an empty value counts as none. {@code $$} is a plain dollar sign. A dollar sign
 * before anything that begins no name stays.
 */
public final class Template {

    private static final String NAME = "[_a-zA-Z][_a-zA-Z0-9]*";

    /** A braced variable reaches to the last brace of the line; the loop below finds its own. */
    private static final Pattern VARIABLE =
            Pattern.compile(
                    "\\$(?:(?<escaped>\\$)|(?<named>"
                            + NAME
                            + ")|\\{(?:(?<name>"
                            + NAME
                            + ")(?:(?<operator>:?[-+?])(?<rest>[^\\n]*))?\\}|(?<invalid>)))");

    private final Variables variables;
    private final Consumer<String> unset;

    /**
     * @param unset is told each variable that is used plainly and set nowhere
     */
    public Template(Variables variables, Consumer<String> unset) {
        this.variables = variables;
        this.unset = unset;
    }

    /** What filling in gave, or why it could not be done. */
    public sealed interface Result {
        record Filled(String text) implements Result {}

        /** A dollar sign begins something that is no variable. */
        record Invalid(String template) implements Result {}

        /** The template demands a variable that nobody sets. */
        record Missing(String variable, String message) implements Result {}
    }

    public Result fill(String template) {
        if (template.indexOf('$') < 0) {
            return new Result.Filled(template);
        }
        Matcher matcher = VARIABLE.matcher(template);
        StringBuilder text = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            text.append(template, end, matcher.start());
            end = matcher.end();
            switch (one(matcher.group(), template)) {
                case Result.Filled(String filled) -> text.append(filled);
                case Result.Invalid invalid -> {
                    return invalid;
                }
                case Result.Missing missing -> {
                    return missing;
                }
            }
        }
        return new Result.Filled(text.append(template.substring(end)).toString());
    }

    /** Fills in what begins with a variable and may go on behind it. */
    private Result one(String found, String template) {
        int brace = closingBrace(found);
        String own = brace < 0 ? found : found.substring(0, brace + 1);
        String rest = brace < 0 ? "" : found.substring(brace + 1);
        Matcher match = VARIABLE.matcher(own);
        if (!match.find() || match.group("invalid") != null) {
            return new Result.Invalid(template);
        }
        if (match.group("escaped") != null) {
            return new Result.Filled("$");
        }
        String named = match.group("named");
        String operator = match.group("operator");
        if (named != null || operator == null) {
            return new Result.Filled(plain(named != null ? named : match.group("name")));
        }
        Result value = withOperator(match.group("name"), operator, match.group("rest"));
        if (!(value instanceof Result.Filled(String before))) {
            return value;
        }
        return switch (fill(rest)) {
            case Result.Filled(String after) -> new Result.Filled(before + after);
            case Result.Invalid invalid -> invalid;
            case Result.Missing missing -> missing;
        };
    }

    private String plain(String name) {
        Optional<String> value = variables.get(name);
        if (value.isEmpty()) {
            unset.accept(name);
        }
        return value.orElse("");
    }

    private Result withOperator(String name, String operator, String argument) {
        Result result = fill(argument);
        if (!(result instanceof Result.Filled(String filled))) {
            return result;
        }
        Optional<String> value = variables.get(name);
        Optional<String> counting =
                operator.startsWith(":") ? value.filter(text -> !text.isEmpty()) : value;
        return switch (operator.charAt(operator.length() - 1)) {
            case '-' -> new Result.Filled(counting.orElse(filled));
            case '+' -> new Result.Filled(counting.isPresent() ? filled : value.orElse(""));
            default ->
                    counting.isPresent()
                            ? new Result.Filled(counting.get())
                            : new Result.Missing(name, filled);
        };
    }

    /** The brace that closes the first one, as the reference counts; -1 when there is none. */
    private static int closingBrace(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '}' && --open == 0) {
                return i;
            }
            if (text.charAt(i) == '{') {
                open++;
                i++;
            }
        }
        return -1;
    }
}
