package io.windlass.compose.edit;

import io.windlass.compose.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an entry of a mapping once more under another name, with its comments. Anchors stay with
 * the original: a name is given once.
 */
final class Copying {

    private final Source source;
    private final String text;

    Copying(Source source) {
        this.source = source;
        this.text = source.text();
    }

    List<TextEdit> copy(TextNode.Fields fields, int index, String name) {
        TextNode.Field field = fields.fields().get(index);
        Insertion insertion = new Insertion(source);
        if (fields.flow()) {
            int start = field.value().outerStart();
            String value = without(field.value(), start, field.value().end());
            return insertion.flowField(fields, name, new Fragment.Plain(value));
        }
        int start = Lines.start(text, Removal.withComments(text, field.key().outerStart()));
        int end = Lines.end(text, field.value().end());
        String renamed =
                text.substring(start, field.key().start())
                        + Rendering.scalar(name, TextNode.Style.PLAIN, false)
                        + without(field.value(), field.key().end(), end);
        int last = fields.fields().getLast().value().end();
        int column = Lines.column(text, field.key().outerStart());
        return List.of(insertion.below(last, column, insertion.spaced(fields), renamed));
    }

    /** A part of the text without the anchors in it. */
    private String without(TextNode node, int start, int end) {
        List<TextEdit> anchors = new ArrayList<>();
        collect(node, anchors);
        List<TextEdit> moved =
                anchors.stream()
                        .map(edit -> TextEdit.delete(edit.start() - start, edit.end() - start))
                        .toList();
        return TextEdit.apply(text.substring(start, end), moved);
    }

    private void collect(TextNode node, List<TextEdit> anchors) {
        node.anchor()
                .ifPresent(name -> {
                    int at = text.indexOf("&" + name, node.outerStart());
                    int end = at + 1 + name.length();
                    while (end < text.length() && text.charAt(end) == ' ') {
                        end++;
                    }
                    boolean last = end == text.length() || text.charAt(end) == '\n';
                    int start = at;
                    while (last && start > 0 && text.charAt(start - 1) == ' ') {
                        start--;
                    }
                    anchors.add(TextEdit.delete(start, end));
                });
        switch (node) {
            case TextNode.Items list -> list.items().forEach(item -> collect(item, anchors));
            case TextNode.Fields fields ->
                    fields.fields().forEach(field -> collect(field.value(), anchors));
            case TextNode.Scalar _, TextNode.Alias _ -> {
                // nothing in it
            }
        }
    }
}
