package io.windlass.compose.load.interpolate;

import org.jspecify.annotations.Nullable;

/** What a dollar sign in a text begins. Read sign by sign: each text is gone through once. */
sealed interface Reference {

    /** Behind its last character. */
    int end();

    /** {@code $$}: a plain dollar sign. */
    record Dollar(int end) implements Reference {}

    /** {@code $NAME} or {@code ${NAME}}. */
    record Named(String name, int end) implements Reference {}

    /**
     * {@code ${NAME:-argument}} and the like.
     *
     * @param emptyIsNone whether an empty value counts as none
     * @param operator the sign that says what the argument is for
     */
    record Braced(String name, boolean emptyIsNone, char operator, String argument, int end)
            implements Reference {}

    /** A brace that begins no variable. */
    record Broken(int end) implements Reference {}

    /** What begins at a dollar sign; null where it is only that. */
    static @Nullable Reference at(String text, int dollar) {
        int start = dollar + 1;
        char next = start < text.length() ? text.charAt(start) : 0;
        if (next == '$') {
            return new Dollar(start + 1);
        }
        if (next == '{') {
            return braced(text, dollar);
        }
        int end = endOfName(text, start);
        return end == start ? null : new Named(text.substring(start, end), end);
    }

    private static Reference braced(String text, int dollar) {
        int start = dollar + 2;
        int end = endOfName(text, start);
        char next = end < text.length() ? text.charAt(end) : 0;
        if (end == start) {
            return new Broken(start);
        }
        String name = text.substring(start, end);
        if (next == '}') {
            return new Named(name, end + 1);
        }
        boolean colon = next == ':';
        int sign = colon ? end + 1 : end;
        char operator = sign < text.length() ? text.charAt(sign) : 0;
        int close =
                operator == '-' || operator == '+' || operator == '?'
                        ? close(text, dollar, sign)
                        : -1;
        return close < 0
                ? new Broken(start)
                : new Braced(name, colon, operator, text.substring(sign + 1, close), close + 1);
    }

    /**
     * The brace that closes the first one, as the reference counts; where braces do not match, the
     * last one of the line. -1 when there is none.
     */
    private static int close(String text, int dollar, int sign) {
        int open = 0;
        int last = -1;
        for (int i = dollar; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c == '}') {
                last = i > sign ? i : last;
                if (--open == 0) {
                    return i;
                }
            } else if (c == '{') {
                open++;
                i++;
                if (i < text.length() && text.charAt(i) == '}') {
                    last = i;
                } else if (i < text.length() && text.charAt(i) == '\n') {
                    break;
                }
            }
        }
        return last;
    }

    private static int endOfName(String text, int start) {
        int end = start;
        while (end < text.length() && isNameSign(text.charAt(end), end > start)) {
            end++;
        }
        return end;
    }

    private static boolean isNameSign(char c, boolean inside) {
        return c == '_'
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (inside && c >= '0' && c <= '9');
    }
}
