package io.windlass.app.view.compose;

import io.windlass.compose.edit.TextEdit;

/**
 * Goes between a text with the line breaks of its file and the same text in a control that knows
 * {@code \n} only.
 */
final class LineBreaks {

    private LineBreaks() {}

    /** The text as the control has it. */
    static String shown(String text) {
        return text.replace("\r\n", "\n");
    }

    /** Where an offset of the control is in the file's text. */
    static int toFile(String text, int shown) {
        int offset = shown;
        for (int at = text.indexOf("\r\n"); at >= 0 && at < offset; at = next(text, at)) {
            offset++;
        }
        return offset;
    }

    private static int next(String text, int pair) {
        return text.indexOf("\r\n", pair + 2);
    }

    /** What was typed, with line breaks as the file has them. */
    static TextEdit typed(String text, int start, int end, String inserted) {
        String written = text.contains("\r\n") ? inserted.replace("\n", "\r\n") : inserted;
        return new TextEdit(toFile(text, start), toFile(text, end), written);
    }
}
