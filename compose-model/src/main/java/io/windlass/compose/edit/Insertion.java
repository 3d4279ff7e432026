package io.windlass.compose.edit;

import io.windlass.compose.yaml.TextNode;
import java.util.List;
import java.util.Optional;

/** Adds keys and items, in the style of their neighbours. */
final class Insertion {

    private final Source source;
    private final String text;

    Insertion(Source source) {
        this.source = source;
        this.text = source.text();
    }

    /** Adds a key to a mapping, or makes the first one of an empty value. */
    List<TextEdit> put(Source.Found.Here at, String key, Fragment value, Optional<String> after) {
        return switch (at.node()) {
            case TextNode.Fields fields
                    when fields.flow()
                            && value instanceof Fragment.Block
                            && fields.fields().isEmpty() ->
                    firstField(
                            at,
                            new TextNode.Scalar(
                                    "",
                                    TextNode.Style.PLAIN,
                                    fields.outerStart(),
                                    fields.start(),
                                    fields.end(),
                                    fields.anchor()),
                            key,
                            value);
            case TextNode.Fields fields when fields.flow() -> flowField(fields, key, value);
            case TextNode.Fields fields -> blockField(fields, key, value, after);
            case TextNode.Scalar empty -> firstField(at, empty, key, value);
            case TextNode.Items _, TextNode.Alias _ -> List.of();
        };
    }

    List<TextEdit> flowField(TextNode.Fields fields, String key, Fragment value) {
        String written = source.rendering().flowField(key, value, TextNode.Style.PLAIN);
        if (fields.fields().isEmpty()) {
            return List.of(new TextEdit(fields.start() + 1, fields.end() - 1, written));
        }
        return List.of(TextEdit.insert(fields.fields().getLast().value().end(), ", " + written));
    }

    private List<TextEdit> blockField(
            TextNode.Fields fields, String key, Fragment value, Optional<String> after) {
        int index = fields.fields().size() - 1;
        for (int i = 0; i < fields.fields().size(); i++) {
            if (after.filter(fields.fields().get(i).name()::equals).isPresent()) {
                index = i;
            }
        }
        int column = Lines.column(text, fields.fields().getFirst().key().outerStart());
        List<String> lines = source.rendering().field(key, value, column);
        return List.of(
                below(
                        fields.fields().get(index).value().end(),
                        column,
                        spaced(fields) && index == fields.fields().size() - 1,
                        Rendering.spaces(column) + String.join(source.layout().lineEnd(), lines)));
    }

    /** Whether siblings stand apart, judged by the last two. */
    boolean spaced(TextNode.Fields fields) {
        int count = fields.fields().size();
        if (count < 2) {
            return false;
        }
        int from = Lines.next(text, fields.fields().get(count - 2).value().end());
        int to = Lines.start(text, fields.fields().get(count - 1).key().outerStart());
        for (int at = from; at < to; at = Lines.next(text, at)) {
            if (Lines.blank(text, at)) {
                return true;
            }
        }
        return false;
    }

    private TextEdit below(int end, boolean blankLine, String lines) {
        String lineEnd = source.layout().lineEnd();
        return TextEdit.insert(Lines.end(text, end), lineEnd + (blankLine ? lineEnd : "") + lines);
    }

    /**
     * Below what ends somewhere, and below the comments that belong to it.
     *
     * @param column of what is added; comments that stand further right are not about that
     */
    TextEdit below(int end, int column, boolean blankLine, String lines) {
        int last = end;
        int next = Lines.next(text, end);
        for (int at = next; at < text.length(); at = Lines.next(text, at)) {
            if (Lines.comment(text, at) && Lines.indent(text, at) > column) {
                last = at;
            } else if (!Lines.blank(text, at)) {
                break;
            }
        }
        return below(last, blankLine, lines);
    }

    private List<TextEdit> firstField(
            Source.Found.Here at, TextNode.Scalar empty, String key, Fragment value) {
        String lineEnd = source.layout().lineEnd();
        if (at.top()) {
            String start = text.isEmpty() || text.endsWith("\n") ? "" : lineEnd;
            return List.of(
                    TextEdit.insert(
                            text.length(),
                            start
                                    + String.join(lineEnd, source.rendering().field(key, value, 0))
                                    + lineEnd));
        }
        int column = childColumn(at, source.layout().step());
        String lines =
                Rendering.spaces(column)
                        + String.join(lineEnd, source.rendering().field(key, value, column));
        return firstChild(empty, lines);
    }

    private int childColumn(Source.Found.Here at, int by) {
        if (at.parent() instanceof TextNode.Fields fields) {
            return Lines.column(text, fields.fields().get(at.index()).key().outerStart()) + by;
        }
        return Lines.column(text, Lines.dash(text, at.node())) + 2;
    }

    private List<TextEdit> firstChild(TextNode.Scalar empty, String lines) {
        TextEdit below = below(empty.end(), false, lines);
        if (empty.absent()) {
            return List.of(below);
        }
        int blank = empty.outerStart();
        while (text.charAt(blank - 1) == ' ') {
            blank--;
        }
        return List.of(TextEdit.delete(blank, empty.end()), below);
    }

    /** Adds an item at the end. */
    List<TextEdit> append(Source.Found.Here at, Fragment item) {
        return switch (at.node()) {
            case TextNode.Items list when list.flow() -> flowItem(list, item);
            case TextNode.Items list -> blockItem(list, item);
            case TextNode.Scalar empty -> {
                int column = childColumn(at, source.layout().dash());
                List<String> lines = source.rendering().item(item, column, TextNode.Style.PLAIN);
                yield firstChild(
                        empty,
                        Rendering.spaces(column) + String.join(source.layout().lineEnd(), lines));
            }
            case TextNode.Fields _, TextNode.Alias _ -> List.of();
        };
    }

    private List<TextEdit> flowItem(TextNode.Items list, Fragment item) {
        if (list.items().isEmpty()) {
            String written = source.rendering().flow(item, TextNode.Style.PLAIN, true);
            return List.of(new TextEdit(list.start() + 1, list.end() - 1, written));
        }
        TextNode last = list.items().getLast();
        String written = source.rendering().flow(item, style(last), true);
        return List.of(TextEdit.insert(last.end(), ", " + written));
    }

    private List<TextEdit> blockItem(TextNode.Items list, Fragment item) {
        TextNode last = list.items().getLast();
        int dash = Lines.column(text, Lines.dash(text, list.items().getFirst()));
        List<String> lines = source.rendering().item(item, dash, style(last));
        return List.of(
                below(
                        last.end(),
                        dash,
                        false,
                        Rendering.spaces(dash) + String.join(source.layout().lineEnd(), lines)));
    }

    private static TextNode.Style style(TextNode neighbour) {
        return neighbour instanceof TextNode.Scalar scalar ? scalar.style() : TextNode.Style.PLAIN;
    }
}
