package io.windlass.compose.output;

import java.util.Set;
import java.util.regex.Pattern;

/** One text as YAML, in the style that the reference's writer chooses for it. */
final class YamlScalar {

    /** Words that other YAML readers, or older ones, take for something else. */
    private static final Set<String> WORDS =
            Set.of(
                    "", "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False",
                    "FALSE", "y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No",
                    "NO", "off", "Off", "OFF", ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF",
                    "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF");

    private static final Pattern NUMBER =
            Pattern.compile(
                    "[-+]?(\\.[0-9]+|[0-9][0-9_]*(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?"
                            + "|[-+]?0[xX][0-9a-fA-F_]+|[-+]?0[oO][0-7_]+|[-+]?0[bB][01_]+"
                            + "|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])++(\\.[0-9_]*)?");

    private static final Pattern DATE =
            Pattern.compile(
                    "\\d{4}-\\d{1,2}-\\d{1,2}"
                            + "(([Tt]|\\s+)\\d{1,2}:\\d{1,2}:\\d{1,2}(\\.\\d+)?(Z|[-+]\\d\\d:\\d\\d)?)?");

    private YamlScalar() {}

    /** The text on one line: plain, or in the quotes that it needs. */
    static String line(String text) {
        if (needsEscapes(text) || isTaken(text)) {
            return doubleQuoted(text);
        }
        return canBePlain(text) ? text : "'" + text.replace("'", "''") + "'";
    }

    /** Whether it can stand as a block of lines. */
    static boolean canBeBlock(String text) {
        if (text.indexOf('\n') < 0 || text.contains(" \n") || text.endsWith(" ")) {
            return false;
        }
        return text.codePoints().allMatch(c -> c == '\t' || (isPrintable(c) && !isOtherBreak(c)));
    }

    /** What announces a block: how it is indented, and what becomes of its last line breaks. */
    static String blockHeader(String text) {
        char first = text.charAt(0);
        String indentation = first == ' ' || first == '\n' ? "2" : "";
        if (!text.endsWith("\n")) {
            return "|" + indentation + "-";
        }
        boolean keepsAll = text.length() == 1 || text.charAt(text.length() - 2) == '\n';
        return "|" + indentation + (keepsAll ? "+" : "");
    }

    private static boolean isTaken(String text) {
        if (WORDS.contains(text)) {
            return true;
        }
        char first = text.charAt(0);
        boolean digit = first >= '0' && first <= '9';
        boolean numeric = digit || first == '+' || first == '-' || first == '.';
        return numeric && (NUMBER.matcher(text).matches() || DATE.matcher(text).matches());
    }

    private static boolean needsEscapes(String text) {
        for (int i = 0; i < text.length(); i++) {
            // a surrogate is no printable character, and what it is half of is not either
            char c = text.charAt(i);
            if (c == '\n' || !isPrintable(c) || isOtherBreak(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean canBePlain(String text) {
        if (text.startsWith("---") || text.startsWith("...")) {
            return false;
        }
        if (text.startsWith(" ") || text.endsWith(" ") || text.endsWith(":")) {
            return false;
        }
        if (text.contains(": ") || text.contains(" #")) {
            return false;
        }
        char first = text.charAt(0);
        boolean alone = text.length() == 1 || text.charAt(1) == ' ';
        return "#,[]{}&*!|>'\"%@`".indexOf(first) < 0 && !("?:-".indexOf(first) >= 0 && alone);
    }

    /** Faces and other letters beyond the basic plane are escaped, as the reference does. */
    private static boolean isPrintable(int c) {
        return c == '\n'
                || (c >= 0x20 && c <= 0x7e)
                || (c >= 0xa0 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd && c != 0xfeff);
    }

    /** Line breaks of other alphabets, which a reader would fold. */
    private static boolean isOtherBreak(int c) {
        return c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> escape(quoted, c));
        return quoted.append('"').toString();
    }

    private static void escape(StringBuilder out, int c) {
        switch (c) {
            case 0 -> out.append("\\0");
            case 7 -> out.append("\\a");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case 11 -> out.append("\\v");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            case 27 -> out.append("\\e");
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case 0x85 -> out.append("\\N");
            case 0x2028 -> out.append("\\L");
            case 0x2029 -> out.append("\\P");
            default -> {
                if (isPrintable(c)) {
                    out.appendCodePoint(c);
                } else if (c <= 0xff) {
                    out.append("\\x%02X".formatted(c));
                } else if (c <= 0xffff) {
                    out.append("\\u%04X".formatted(c));
                } else {
                    out.append("\\U%08X".formatted(c));
                }
            }
        }
    }
}
