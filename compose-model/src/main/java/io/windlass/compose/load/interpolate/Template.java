package io.windlass.compose.load.interpolate;

import java.util.Optional;
import java.util.function.Consumer;

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

    /** Variables in the defaults of variables; nobody can read more than a few levels. */
    private static final int DEEPEST = 100;

    private final Variables variables;
    private final Growth growth;
    private final Consumer<String> unset;

    /**
     * @param growth how much may come out of this text and those that share the limit
     * @param unset is told each variable that is used plainly and set nowhere
     */
    public Template(Variables variables, Growth growth, Consumer<String> unset) {
        this.variables = variables;
        this.growth = growth;
        this.unset = unset;
    }

    /** What filling in gave, or why it could not be done. */
    public sealed interface Result {
        record Filled(String text) implements Result {}

        /** A dollar sign begins something that is no variable, or the text grows without end. */
        record Invalid(String template) implements Result {}

        /** The template demands a variable that nobody sets. */
        record Missing(String variable, String message) implements Result {}
    }

    /** The text with all variables filled in, or why that cannot be done. */
    public Result fill(String template) {
        return fill(template, 0);
    }

    private Result fill(String template, int depth) {
        int dollar = template.indexOf('$');
        if (dollar < 0) {
            return new Result.Filled(template);
        }
        if (depth > DEEPEST) {
            return new Result.Invalid(template);
        }
        StringBuilder text = new StringBuilder();
        int done = 0;
        // after a variable with an operator the rest of the text is a template of its own
        int own = 0;
        while (dollar >= 0) {
            Reference reference = Reference.at(template, dollar);
            int next = dollar + 1;
            if (reference != null) {
                Result result = one(reference, template, own, depth);
                if (!(result instanceof Result.Filled(String filled))) {
                    return result;
                }
                if (!growth.allows(filled.length())) {
                    return new Result.Invalid(template.substring(own));
                }
                text.append(template, done, dollar).append(filled);
                next = reference.end();
                done = next;
                own = reference instanceof Reference.Braced ? next : own;
            }
            dollar = template.indexOf('$', next);
        }
        return new Result.Filled(text.append(template, done, template.length()).toString());
    }

    private Result one(Reference reference, String template, int own, int depth) {
        return switch (reference) {
            case Reference.Dollar _ -> new Result.Filled("$");
            case Reference.Named(String name, _) -> new Result.Filled(plain(name));
            case Reference.Braced braced -> withOperator(braced, depth);
            case Reference.Broken _ -> new Result.Invalid(template.substring(own));
        };
    }

    private String plain(String name) {
        Optional<String> value = variables.get(name);
        if (value.isEmpty()) {
            unset.accept(name);
        }
        return value.orElse("");
    }

    private Result withOperator(Reference.Braced braced, int depth) {
        Result result = fill(braced.argument(), depth + 1);
        if (!(result instanceof Result.Filled(String filled))) {
            return result;
        }
        Optional<String> value = variables.get(braced.name());
        Optional<String> counting =
                braced.emptyIsNone() ? value.filter(text -> !text.isEmpty()) : value;
        return switch (braced.operator()) {
            case '-' -> new Result.Filled(counting.orElse(filled));
            case '+' -> new Result.Filled(counting.isPresent() ? filled : value.orElse(""));
            default ->
                    counting.isPresent()
                            ? new Result.Filled(counting.get())
                            : new Result.Missing(braced.name(), filled);
        };
    }
}
