package io.windlass.compose.load.form;

import java.util.Locale;
import java.util.Optional;

/** The words that stand for a boolean where a text is given for one. */
public final class Booleans {

    private Booleans() {}

    public static Optional<Boolean> parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "y", "yes", "on" -> Optional.of(true);
            case "false", "n", "no", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Whether the word is one that YAML itself no longer reads as a boolean. */
    public static boolean isOldWord(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return parse(text).isPresent() && !lower.equals("true") && !lower.equals("false");
    }
}
