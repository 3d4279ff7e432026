package io.windlass.compose.edit;

import io.windlass.compose.model.Value;
import io.windlass.compose.yaml.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Turns a list of names into a mapping with these names as keys; comments stay in their lines. */
final class Keying {

    private final Source source;
    private final String text;

    Keying(Source source) {
        this.source = source;
        this.text = source.text();
    }

    /** Empty when it is no list of names. */
    List<TextEdit> key(Source.Found.Here here, Fragment.Fields each) {
        if (!(here.node() instanceof TextNode.Items list)
                || !list.items().stream().allMatch(TextNode.Scalar.class::isInstance)) {
            return List.of();
        }
        List<TextNode.Scalar> names =
                list.items().stream().map(TextNode.Scalar.class::cast).toList();
        if (list.flow()) {
            SequencedMap<String, Fragment> fields = new LinkedHashMap<>();
            names.forEach(name -> fields.put(name.value(), each));
            String written =
                    source.rendering()
                            .flow(new Fragment.Fields(fields), TextNode.Style.PLAIN, true);
            return List.of(new TextEdit(list.start(), list.end(), written));
        }
        return block(here, names, each);
    }

    private List<TextEdit> block(
            Source.Found.Here here, List<TextNode.Scalar> names, Fragment.Fields each) {
        int dashes = Lines.column(text, Lines.dash(text, names.getFirst()));
        int column = dashes;
        if (here.parent() instanceof TextNode.Fields fields) {
            int key = Lines.column(text, fields.fields().get(here.index()).key().outerStart());
            column = dashes > key ? dashes : key + source.layout().step();
        }
        String lineEnd = source.layout().lineEnd();
        List<String> below = source.rendering().block(each, column + source.layout().step());
        List<TextEdit> edits = new ArrayList<>();
        for (TextNode.Scalar name : names) {
            int dash = Lines.dash(text, name);
            edits.add(
                    new TextEdit(
                            dash, name.end(), Rendering.spaces(column - dashes) + key(name) + ":"));
            edits.add(
                    TextEdit.insert(
                            Lines.end(text, name.end()), lineEnd + String.join(lineEnd, below)));
        }
        return edits;
    }

    /** As it is written, in quotes where a key would be read as something else than a text. */
    private String key(TextNode.Scalar name) {
        return name.typed() instanceof Value.Text
                ? text.substring(name.start(), name.end())
                : Rendering.scalar(name.value(), TextNode.Style.PLAIN, false);
    }
}
