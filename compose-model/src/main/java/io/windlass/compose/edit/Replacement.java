package io.windlass.compose.edit;

import io.windlass.compose.yaml.TextNode;
import java.util.List;

/** Puts another value where one is, in the same style where that can hold it. */
final class Replacement {

    private final Source source;
    private final String text;

    Replacement(Source source) {
        this.source = source;
        this.text = source.text();
    }

    List<TextEdit> replace(Source.Found.Here here, Fragment value) {
        boolean inFlow =
                here.parent() instanceof TextNode.Fields fields && fields.flow()
                        || here.parent() instanceof TextNode.Items list && list.flow();
        boolean block = value instanceof Fragment.Items || value instanceof Fragment.Fields;
        if (here.parent() instanceof TextNode.Fields fields && !fields.flow()) {
            boolean lines =
                    here.node() instanceof TextNode.Fields f && !f.flow()
                            || here.node() instanceof TextNode.Items i && !i.flow();
            boolean folded =
                    here.node() instanceof TextNode.Scalar scalar
                            && (scalar.style() == TextNode.Style.LITERAL
                                    || scalar.style() == TextNode.Style.FOLDED);
            boolean wasFlow =
                    here.node() instanceof TextNode.Fields f && f.flow()
                            || here.node() instanceof TextNode.Items i && i.flow();
            if (lines || folded || (block && !wasFlow)) {
                return List.of(rewritten(fields.fields().get(here.index()), value));
            }
        }
        TextNode.Style style =
                here.node() instanceof TextNode.Scalar scalar
                        ? scalar.style()
                        : TextNode.Style.PLAIN;
        String written = source.rendering().flow(value, style, inFlow);
        boolean absent = here.node() instanceof TextNode.Scalar scalar && scalar.absent();
        return List.of(
                new TextEdit(
                        here.node().start(), here.node().end(), (absent ? " " : "") + written));
    }

    /** Writes the key's value anew, from behind its colon. */
    private TextEdit rewritten(TextNode.Field field, Fragment value) {
        int column = Lines.column(text, field.key().outerStart());
        String lines =
                String.join(
                        source.layout().lineEnd(), source.rendering().field("key", value, column));
        int colon = text.indexOf(':', field.key().end());
        return new TextEdit(colon + 1, field.value().end(), lines.substring("key:".length()));
    }
}
