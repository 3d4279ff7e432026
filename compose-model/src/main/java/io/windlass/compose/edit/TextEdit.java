package io.windlass.compose.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A range of a text and what stands there afterwards.
 *
 * @param start offset of the first replaced UTF-16 unit
 * @param end offset after the last one
 */
public record TextEdit(int start, int end, String replacement) {

    public TextEdit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + ".." + end);
        }
    }

    static TextEdit insert(int at, String text) {
        return new TextEdit(at, at, text);
    }

    static TextEdit delete(int start, int end) {
        return new TextEdit(start, end, "");
    }

    /** The text after the edits, which must not overlap; all offsets are of the text before. */
    public static String apply(String text, List<TextEdit> edits) {
        StringBuilder result = new StringBuilder(text.length() + 64);
        int at = 0;
        for (TextEdit edit : sorted(edits)) {
            result.append(text, at, edit.start()).append(edit.replacement());
            at = edit.end();
        }
        return result.append(text, at, text.length()).toString();
    }

    /** The edits that lead from the text after back to the text before. */
    public static List<TextEdit> inverse(String text, List<TextEdit> edits) {
        List<TextEdit> result = new ArrayList<>();
        int shift = 0;
        for (TextEdit edit : sorted(edits)) {
            int start = edit.start() + shift;
            result.add(
                    new TextEdit(
                            start,
                            start + edit.replacement().length(),
                            text.substring(edit.start(), edit.end())));
            shift += edit.replacement().length() - (edit.end() - edit.start());
        }
        return result;
    }

    /** Edits, and further ones of the text after them, as edits of the text before. */
    public static List<TextEdit> composed(
            String text, List<TextEdit> first, List<TextEdit> second) {
        Pieces pieces = new Pieces(text);
        pieces.apply(first);
        pieces.apply(second);
        return pieces.edits();
    }

    /** The one range in which two texts differ; empty when they do not. */
    public static List<TextEdit> between(String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        int most = Math.min(before.length(), after.length());
        int head = 0;
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && before.charAt(before.length() - 1 - tail)
                        == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return List.of(
                new TextEdit(
                        head,
                        before.length() - tail,
                        after.substring(head, after.length() - tail)));
    }

    static List<TextEdit> sorted(List<TextEdit> edits) {
        return edits.stream().sorted(Comparator.comparingInt(TextEdit::start)).toList();
    }
}
