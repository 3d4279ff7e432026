package io.windlass.compose.edit;

import io.windlass.compose.yaml.TextNode;
import java.util.List;
import java.util.stream.Collectors;

/** Puts another value where one is, in the same style where that can hold it. */
final class Replacement {

    private final Source source;
    private final String text;

    Replacement(Source source) {
        this.source = source;
        this.text = source.text();
    }

    List<TextEdit> replace(Source.Found.Here here, Fragment value) {
        if (here.parent() instanceof TextNode.Fields fields
                && !fields.flow()
                && !here.top()
                && (lines(here.node()) || (lines(value) && !brackets(here.node())))) {
            return List.of(rewritten(fields.fields().get(here.index()), value));
        }
        TextNode.Style style =
                here.node() instanceof TextNode.Scalar scalar
                        ? scalar.style()
                        : TextNode.Style.PLAIN;
        String written = source.rendering().flow(value, style, brackets(here.parent()));
        TextNode node = here.node();
        boolean absent = node instanceof TextNode.Scalar scalar && scalar.absent();
        boolean typed = Raw.marks(text, node).stream().anyMatch(mark -> mark.startsWith("!!"));
        return List.of(
                typed
                        ? new TextEdit(
                                node.outerStart(),
                                node.end(),
                                node.anchor().map(name -> "&" + name + " ").orElse("") + written)
                        : new TextEdit(node.start(), node.end(), (absent ? " " : "") + written));
    }

    /** Whether it is written on lines of its own, below its key. */
    private static boolean lines(TextNode node) {
        return switch (node) {
            case TextNode.Fields fields -> !fields.flow();
            case TextNode.Items list -> !list.flow();
            case TextNode.Scalar scalar ->
                    scalar.style() == TextNode.Style.LITERAL
                            || scalar.style() == TextNode.Style.FOLDED;
            case TextNode.Alias _ -> false;
        };
    }

    private static boolean lines(Fragment value) {
        return switch (value) {
            case Fragment.Fields(var fields) -> !fields.isEmpty();
            case Fragment.Items(var items) -> !items.isEmpty();
            case Fragment.Text(String text) -> text.contains("\n");
            case Fragment.Block _ -> true;
            case Fragment.Plain _, Fragment.Nothing _ -> false;
        };
    }

    private static boolean brackets(TextNode node) {
        return switch (node) {
            case TextNode.Fields fields -> fields.flow();
            case TextNode.Items list -> list.flow();
            case TextNode.Scalar _, TextNode.Alias _ -> false;
        };
    }

    /** Writes the key's value anew, from behind its colon. */
    private TextEdit rewritten(TextNode.Field field, Fragment value) {
        int column = Lines.column(text, field.key().outerStart());
        String lines =
                String.join(
                        source.layout().lineEnd(), source.rendering().field("key", value, column));
        int colon = text.indexOf(':', field.key().end());
        String marks =
                Raw.marks(text, field.value()).stream()
                        .filter(mark -> !mark.startsWith("!!"))
                        .map(mark -> " " + mark)
                        .collect(Collectors.joining());
        return new TextEdit(
                colon + 1, field.value().end(), marks + lines.substring("key:".length()));
    }
}
