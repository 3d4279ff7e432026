package io.windlass.compose.load.interpolate;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the dollar signs of a text that something is to be said about. */
final class Dollars {

    private static final Pattern SOUND =
            Pattern.compile(
                    "\\$(\\$|[_a-zA-Z]|\\{[_a-zA-Z][_a-zA-Z0-9]*(\\}|:?[-+?].*\\})|[^{]|$)");

    private Dollars() {}

    /**
     * How a variable is used.
     *
     * @param text the dollar sign and what belongs to it
     * @param dollar the how manieth dollar sign of the text it is, from zero
     */
    record Use(String text, int dollar, boolean braced) {}

    /** Goes through the uses of variables in a text, from one to the next. */
    static final class Uses {

        private final String text;
        private final Map<String, Pattern> patterns = new HashMap<>();
        private int from;
        private int counted;
        private int dollars;

        Uses(String text) {
            this.text = text;
        }

        /** The next plain use of a variable, else one with an operator. */
        Use next(String name) {
            Matcher plain = patterns.computeIfAbsent(name, Uses::plain).matcher(text);
            int at = from;
            while (plain.find(at)) {
                at = plain.start() + 1;
                if (!escaped(text, plain.start())) {
                    from = at;
                    String use = plain.group();
                    return new Use(use, dollars(plain.start()), use.contains("{"));
                }
            }
            return new Use("${" + name + "}", of(text, name), true);
        }

        private static Pattern plain(String name) {
            return Pattern.compile("\\$(?:" + name + "(?![_a-zA-Z0-9])|\\{" + name + "\\})");
        }

        private int dollars(int end) {
            dollars += count(text, counted, end);
            counted = end;
            return dollars;
        }
    }

    /** The dollar sign of a variable with an operator. */
    static int of(String text, String name) {
        int place = text.indexOf("${" + name);
        return place < 0 ? 0 : count(text, 0, place);
    }

    /** The dollar sign that begins what is no variable. */
    static int invalid(String text) {
        int at = text.indexOf('$');
        while (at >= 0) {
            Matcher sound = SOUND.matcher(text).region(at, text.length());
            if (!sound.lookingAt()) {
                return count(text, 0, at);
            }
            at = text.indexOf('$', at + (text.startsWith("$$", at) ? 2 : 1));
        }
        return 0;
    }

    private static boolean escaped(String text, int at) {
        int before = at;
        while (before > 0 && text.charAt(before - 1) == '$') {
            before--;
        }
        return (at - before) % 2 == 1;
    }

    private static int count(String text, int start, int end) {
        int count = 0;
        for (int i = text.indexOf('$', start); i >= 0 && i < end; i = text.indexOf('$', i + 1)) {
            count++;
        }
        return count;
    }
}
