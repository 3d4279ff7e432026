package io.windlass.compose.edit;

import io.windlass.compose.yaml.TextNode;
import java.util.List;

/** Takes keys and items away with what belongs to them. */
final class Removal {

    private final String text;

    Removal(String text) {
        this.text = text;
    }

    /** The comment lines directly above an entry go with it: where its first line begins. */
    static int withComments(String text, int at) {
        int start = Lines.start(text, at);
        int indent = Lines.indent(text, at);
        while (start > 0
                && Lines.comment(text, start - 1)
                && Lines.indent(text, start - 1) == indent) {
            start = Lines.start(text, start - 1);
        }
        return start;
    }

    List<TextEdit> field(TextNode.Fields fields, int index) {
        TextNode.Field field = fields.fields().get(index);
        int count = fields.fields().size();
        if (fields.flow()) {
            return flow(
                    index > 0 ? fields.fields().get(index - 1).value().end() : -1,
                    field.key().outerStart(),
                    field.value().end(),
                    index + 1 < count ? fields.fields().get(index + 1).key().outerStart() : -1);
        }
        if (!Lines.first(text, field.key().outerStart())) {
            int next =
                    index + 1 < count
                            ? fields.fields().get(index + 1).key().outerStart()
                            : Lines.end(text, field.value().end());
            return List.of(TextEdit.delete(field.key().outerStart(), next));
        }
        return lines(field.key().outerStart(), field.value().end(), index == 0, index == count - 1);
    }

    List<TextEdit> item(TextNode.Items list, int index) {
        TextNode item = list.items().get(index);
        int count = list.items().size();
        if (list.flow()) {
            return flow(
                    index > 0 ? list.items().get(index - 1).end() : -1,
                    item.outerStart(),
                    item.end(),
                    index + 1 < count ? list.items().get(index + 1).outerStart() : -1);
        }
        return lines(Lines.dash(text, item), item.end(), index == 0, index == count - 1);
    }

    private List<TextEdit> flow(int before, int start, int end, int next) {
        if (before >= 0) {
            return List.of(TextEdit.delete(before, end));
        }
        return List.of(TextEdit.delete(start, next >= 0 ? next : end));
    }

    /** Whole lines, with the comments above and the blank lines that set them apart. */
    private List<TextEdit> lines(int from, int to, boolean first, boolean last) {
        int column = Lines.column(text, from);
        int start = withComments(text, from);
        int end = Lines.next(text, to);
        while (end < text.length()
                && Lines.comment(text, end)
                && Lines.indent(text, end) > column) {
            end = Lines.next(text, end);
        }
        if (!first) {
            while (start > 0 && Lines.blank(text, start - 1)) {
                start = Lines.start(text, start - 1);
            }
        } else if (!last) {
            while (end < text.length() && Lines.blank(text, end)) {
                end = Lines.next(text, end);
            }
        }
        // The last line of a text that does not end in one: the line end before it goes instead.
        if (end == text.length() && !text.endsWith("\n") && start > 0) {
            start = Lines.end(text, start - 1);
        }
        return List.of(TextEdit.delete(start, end));
    }

    /** Leaves empty brackets where the last entry of a block goes that may not vanish itself. */
    List<TextEdit> emptied(TextNode block) {
        int start = block.start();
        while (start > 0 && text.charAt(start - 1) != ':') {
            start--;
        }
        String empty = block instanceof TextNode.Items ? " []" : " {}";
        return List.of(new TextEdit(start, block.end(), empty));
    }
}
