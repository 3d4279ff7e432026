package io.windlass.compose.load.interpolate;

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

    /**
     * A plain use of a variable, or one with an operator where there is none.
     *
     * @param wanted the how manieth use, from one
     */
    static Use use(String text, String name, int wanted) {
        int left = wanted;
        String end = "(?![_a-zA-Z0-9])";
        Matcher plain =
                Pattern.compile("\\$(?:" + name + end + "|\\{" + name + "\\})").matcher(text);
        int from = 0;
        while (plain.find(from)) {
            if (!escaped(text, plain.start()) && --left == 0) {
                String use = plain.group();
                return new Use(use, count(text, plain.start()), use.contains("{"));
            }
            from = plain.start() + 1;
        }
        return new Use("${" + name + "}", of(text, name), true);
    }

    /** The dollar sign of a variable with an operator. */
    static int of(String text, String name) {
        int place = text.indexOf("${" + name);
        return place < 0 ? 0 : count(text, place);
    }

    /** The dollar sign that begins what is no variable. */
    static int invalid(String text) {
        int at = text.indexOf('$');
        while (at >= 0) {
            Matcher sound = SOUND.matcher(text).region(at, text.length());
            if (!sound.lookingAt()) {
                return count(text, at);
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

    private static int count(String text, int end) {
        return (int) text.substring(0, end).chars().filter(c -> c == '$').count();
    }
}
