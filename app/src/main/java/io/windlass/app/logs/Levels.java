package io.windlass.app.logs;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the level in a line. The places where it may stand are tried from the surest to the least
 * sure; two different words in one place cancel each other. That a line went to stderr says
 * nothing, as many programs write all of their log there.
 */
public final class Levels {

    private static final int LOOKED_AT = 400;
    private static final Map<String, Level> WORDS =
            Map.ofEntries(
                    Map.entry("trace", Level.TRACE),
                    Map.entry("trc", Level.TRACE),
                    Map.entry("finest", Level.TRACE),
                    Map.entry("debug", Level.DEBUG),
                    Map.entry("dbg", Level.DEBUG),
                    Map.entry("debg", Level.DEBUG),
                    Map.entry("fine", Level.DEBUG),
                    Map.entry("info", Level.INFO),
                    Map.entry("inf", Level.INFO),
                    Map.entry("information", Level.INFO),
                    Map.entry("notice", Level.INFO),
                    Map.entry("log", Level.INFO),
                    Map.entry("warn", Level.WARN),
                    Map.entry("warning", Level.WARN),
                    Map.entry("wrn", Level.WARN),
                    Map.entry("error", Level.ERROR),
                    Map.entry("err", Level.ERROR),
                    Map.entry("eror", Level.ERROR),
                    Map.entry("severe", Level.ERROR),
                    Map.entry("fatal", Level.ERROR),
                    Map.entry("ftl", Level.ERROR),
                    Map.entry("critical", Level.ERROR),
                    Map.entry("crit", Level.ERROR),
                    Map.entry("panic", Level.ERROR),
                    Map.entry("emerg", Level.ERROR),
                    Map.entry("alert", Level.ERROR));
    private static final String WORD = "([A-Za-z]{3,11})";

    private static final Pattern FIELD =
            Pattern.compile(
                    "(?:\"(?:level|lvl|severity|loglevel|log\\.level|@level)\"\\s*:\\s*\"?"
                            + "|(?<![\\w.])(?:level|lvl|severity)=\"?)([A-Za-z]{3,11}|\\d0)\\b");
    // A time stamp, or what a logger puts in front: digits with their punctuation, a zone, a pid.
    private static final Pattern PREFIX =
            Pattern.compile(
                    "^(?:[\\[(]?\\d[\\dT:.,/+Z-]*[\\])]?\\s+|\\[\\d+]\\s*|(?:UTC|GMT)\\s+){0,4}"
                            + "(?:(?:\\[\\s?)?([A-Z]{3,11})(?![\\w'-])|"
                            + WORD
                            + "(?::|\\s\\||\\s-\\s)(?!/))");
    private static final Pattern BRACKET = Pattern.compile("[\\[(<]\\s?" + WORD + "\\s?[\\])>]");
    private static final Pattern QUOTED = Pattern.compile("\"" + WORD + "\"");
    private static final Pattern BARE = Pattern.compile("(?<![\\w/.=-])([A-Z]{3,11})(?![\\w/=.-])");

    private Levels() {}

    /** The level that the line states; separately for each line, whatever stands around it. */
    static Level detect(String raw) {
        String line = Ansi.plain(raw.length() > LOOKED_AT ? raw.substring(0, LOOKED_AT) : raw);
        if (hasField(line)) {
            Level field = only(FIELD, line);
            if (field != Level.NONE) {
                return field;
            }
        }
        Matcher prefix = PREFIX.matcher(line);
        if (prefix.find()) {
            Level found = word(prefix.group(1) == null ? prefix.group(2) : prefix.group(1));
            if (found != Level.NONE) {
                return found;
            }
        }
        if (holds(line, '[', '(', '<')) {
            Level bracket = only(BRACKET, line);
            if (bracket != Level.NONE) {
                return bracket;
            }
        }
        if (line.indexOf('"') >= 0) {
            Level quoted = only(QUOTED, line);
            if (quoted != Level.NONE) {
                return quoted;
            }
        }
        return only(BARE, line);
    }

    /** Whether a line goes on with the one before it from the same source. */
    public static boolean continues(String line) {
        if (line.isEmpty()) {
            return false;
        }
        char first = line.charAt(0);
        return first == ' '
                || first == '\t'
                || line.startsWith("Caused by:")
                || line.startsWith("at ")
                || line.startsWith("Traceback (most recent call last)");
    }

    private static boolean hasField(String line) {
        return line.contains("level")
                || line.contains("lvl")
                || line.contains("severity")
                || line.contains("Level");
    }

    private static boolean holds(String line, char a, char b, char c) {
        return line.indexOf(a) >= 0 || line.indexOf(b) >= 0 || line.indexOf(c) >= 0;
    }

    private static Level only(Pattern pattern, String line) {
        Level found = Level.NONE;
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            Level next = word(matcher.group(1));
            if (next != Level.NONE && found != Level.NONE && next != found) {
                return Level.NONE;
            }
            found = next == Level.NONE ? found : next;
        }
        return found;
    }

    private static Level word(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return switch (word) {
                case "10" -> Level.TRACE;
                case "20" -> Level.DEBUG;
                case "30" -> Level.INFO;
                case "40" -> Level.WARN;
                case "50", "60" -> Level.ERROR;
                default -> Level.NONE;
            };
        }
        return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), Level.NONE);
    }
}
