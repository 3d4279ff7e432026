package io.windlass.compose.yaml;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a plain scalar means. Neither of YAML's own schemas fits: Compose files are read with the
 * rules of the YAML reader that Docker uses, which knows neither {@code yes} nor base 60.
 */
final class Scalars {

    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern DATE =
            Pattern.compile(
                    "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
                            + "(?:(?:[Tt]|\\s+)(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\.\\d+)?"
                            + "(Z|[-+]\\d{2}:\\d{2})?)?");
    private static final BigInteger UNSIGNED_LIMIT = BigInteger.ONE.shiftLeft(64);

    /** Far more than 64 bits take; what is longer is no whole number to anybody. */
    private static final int MOST_DIGITS = 1000;

    private Scalars() {}

    static Value plain(String text, Origin origin) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> new Value.Null(origin);
            case "true", "True", "TRUE" -> new Value.Bool(true, origin);
            case "false", "False", "FALSE" -> new Value.Bool(false, origin);
            case ".nan", ".NaN", ".NAN" -> new Value.Real(Double.NaN, origin);
            case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" ->
                    new Value.Real(Double.POSITIVE_INFINITY, origin);
            case "-.inf", "-.Inf", "-.INF" -> new Value.Real(Double.NEGATIVE_INFINITY, origin);
            default -> numberOrText(text, origin);
        };
    }

    private static Value numberOrText(String text, Origin origin) {
        char first = text.charAt(0);
        if (first == '.') {
            return FLOAT.matcher(text).matches()
                    ? new Value.Real(Double.parseDouble(text), origin)
                    : new Value.Text(text, origin);
        }
        if (first != '-' && first != '+' && (first < '0' || first > '9')) {
            return new Value.Text(text, origin);
        }
        if (isDate(text)) {
            return new Value.Date(text, origin);
        }
        String digits = text.indexOf('_') < 0 ? text : text.replace("_", "");
        BigInteger integer = integer(digits);
        if (integer != null) {
            if (integer.bitLength() < Long.SIZE) {
                return new Value.Int(integer.longValueExact(), origin);
            }
            if (integer.signum() > 0 && integer.compareTo(UNSIGNED_LIMIT) < 0) {
                // no attribute takes a number of this size, but variables keep all its digits
                return new Value.Text(integer.toString(), origin);
            }
        }
        if (FLOAT.matcher(digits).matches()) {
            return new Value.Real(Double.parseDouble(digits), origin);
        }
        return new Value.Text(text, origin);
    }

    private static boolean isDate(String text) {
        if (text.length() < 8 || text.charAt(4) != '-') {
            return false;
        }
        Matcher match = DATE.matcher(text);
        if (!match.matches()) {
            return false;
        }
        try {
            LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
        } catch (DateTimeException _) {
            return false;
        }
        return match.group(4) == null
                || (number(match, 4) < 24 && number(match, 5) < 60 && number(match, 6) < 60);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static @org.jspecify.annotations.Nullable BigInteger integer(String digits) {
        boolean negative = digits.startsWith("-");
        String size = negative || digits.startsWith("+") ? digits.substring(1) : digits;
        int radix = 10;
        String rest = size;
        if (size.length() > 1 && size.charAt(0) == '0') {
            char kind = Character.toLowerCase(size.charAt(1));
            radix = kind == 'x' ? 16 : kind == 'b' ? 2 : 8;
            rest = size.substring(Character.isLetter(kind) ? 2 : 1);
            if (Character.isLetter(kind) && kind != 'x' && kind != 'b' && kind != 'o') {
                return null;
            }
        }
        if (rest.isEmpty() || rest.length() > MOST_DIGITS) {
            return null;
        }
        for (int i = 0; i < rest.length(); i++) {
            if (rest.charAt(i) > 'f' || Character.digit(rest.charAt(i), radix) < 0) {
                return null;
            }
        }
        BigInteger magnitude = new BigInteger(rest, radix);
        return negative ? magnitude.negate() : magnitude;
    }
}
