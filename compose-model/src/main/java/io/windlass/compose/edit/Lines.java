package io.windlass.compose.edit;

import io.windlass.compose.yaml.TextNode;

/** Where lines begin and end around an offset. */
final class Lines {

    private Lines() {}

    static int start(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** Before the line's end, which may have two characters. */
    static int end(String text, int at) {
        int newline = text.indexOf('\n', at);
        if (newline < 0) {
            return text.length();
        }
        return newline > 0 && text.charAt(newline - 1) == '\r' ? newline - 1 : newline;
    }

    /** Where the next line begins; the end of the text when there is none. */
    static int next(String text, int at) {
        int newline = text.indexOf('\n', at);
        return newline < 0 ? text.length() : newline + 1;
    }

    /** A byte order mark takes no column. */
    static int column(String text, int at) {
        int start = start(text, at);
        return at - start - (start == 0 && text.startsWith("\uFEFF") && at > 0 ? 1 : 0);
    }

    static String line(String text, int at) {
        return text.substring(start(text, at), end(text, at));
    }

    static boolean blank(String text, int at) {
        return line(text, at).isBlank();
    }

    static boolean comment(String text, int at) {
        return line(text, at).stripLeading().startsWith("#");
    }

    static int indent(String text, int at) {
        String line = line(text, at);
        return line.length() - line.stripLeading().length();
    }

    /** Whether nothing but white space stands before an offset on its line. */
    static boolean first(String text, int at) {
        return text.substring(start(text, at), at).replace("\uFEFF", "").isBlank();
    }

    /** The dash in front of an item of a block list. */
    static int dash(String text, TextNode item) {
        int at = item.outerStart() - 1;
        while (at > 0 && text.charAt(at) != '-') {
            if (text.charAt(at) == '\n' && comment(text, at > 0 ? at - 1 : 0)) {
                at = start(text, at - 1);
            }
            at--;
        }
        return at;
    }
}
