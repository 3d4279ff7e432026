package io.windlass.compose.edit.project;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value with a variable in it, {@code nginx:${TAG:-1.2}}.
 *
 * @param before what stands before the variable
 * @param name the variable
 * @param operator what stands between name and default, {@code :-}; empty for none
 * @param argument what stands behind the operator
 * @param after what stands behind the variable
 */
record VariableTemplate(
        String before, String name, String operator, String argument, String after) {

    private static final Pattern ONE =
            Pattern.compile(
                    "(?s)([^$]*)\\$(?:([a-zA-Z_]\\w*)|\\{([a-zA-Z_]\\w*)(?:(:?[-+?])([^${}]*))?})"
                            + "([^$]*)");
    private static final Pattern ANY = Pattern.compile("(?<!\\$)(?:\\$\\$)*\\$\\{?([a-zA-Z_]\\w*)");

    /** The first variable of a text; empty when nothing is filled in there. */
    static Optional<String> variable(String text) {
        Matcher match = ANY.matcher(text);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /** Empty when it is not one variable with plain text around it. */
    static Optional<VariableTemplate> parse(String text) {
        Matcher match = ONE.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        String plain = match.group(2);
        String braced = match.group(3);
        String operator = match.group(4);
        String argument = match.group(5);
        return Optional.of(
                new VariableTemplate(
                        match.group(1),
                        plain == null ? braced : plain,
                        operator == null ? "" : operator,
                        argument == null ? "" : argument,
                        match.group(6)));
    }

    /** What the variable has to be for the whole to be this; empty when it cannot be. */
    Optional<String> variableFor(String whole) {
        boolean fits =
                whole.length() >= before.length() + after.length()
                        && whole.startsWith(before)
                        && whole.endsWith(after)
                        && !operator.contains("+");
        return fits
                ? Optional.of(whole.substring(before.length(), whole.length() - after.length()))
                : Optional.empty();
    }

    boolean hasDefault() {
        return operator.equals("-") || operator.equals(":-");
    }

    /** The same with another default; empty when a default cannot hold it. */
    Optional<String> withDefault(String value) {
        return hasDefault() && value.chars().noneMatch(c -> "${}\n".indexOf(c) >= 0)
                ? Optional.of(before + "${" + name + operator + value + "}" + after)
                : Optional.empty();
    }
}
