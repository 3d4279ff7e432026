package io.windlass.compose.load.form;

import io.windlass.compose.model.GoNumbers;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes such as {@code 64m} or {@code 1.5 GiB}, in bytes; units are powers of 1024. */
final class Sizes {

    /** The number may have an exponent; {@code 1Ki} without its b is no size. */
    private static final Pattern SIZE =
            Pattern.compile(
                    "(\\+?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?) ?(?:b|([kmgtp])(?:i?b)?)?",
                    Pattern.CASE_INSENSITIVE);

    private Sizes() {}

    /** Empty when the text is no size. */
    static OptionalLong parse(String text) {
        Matcher match = SIZE.matcher(text);
        if (!match.matches()) {
            return OptionalLong.empty();
        }
        double size = Double.parseDouble(match.group(1));
        String unit = match.group(2);
        if (unit != null) {
            size *= Math.pow(1024, "kmgtp".indexOf(Character.toLowerCase(unit.charAt(0))) + 1);
        }
        return OptionalLong.of(GoNumbers.whole(size));
    }
}
