package io.windlass.compose.edit;

import io.windlass.compose.model.Value;
import io.windlass.compose.yaml.TextNode;
import io.windlass.compose.yaml.TextTree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Something to be put into a file. */
public sealed interface Fragment {

    /** A text; it is quoted where YAML would read something else. */
    record Text(String value) implements Fragment {}

    /** A value as YAML writes it: {@code true}, {@code 3}, {@code 1.5}. */
    record Plain(String yaml) implements Fragment {}

    record Items(List<Fragment> items) implements Fragment {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Fields(SequencedMap<String, Fragment> fields) implements Fragment {
        public Fields {
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        }
    }

    /**
     * A value as it was written elsewhere, with its comments.
     *
     * @param above the comment lines above its key
     * @param value what stands behind the key's colon; further lines as seen from the key's column
     */
    record Block(List<String> above, String value) implements Fragment {
        public Block {
            above = List.copyOf(above);
        }
    }

    /** A key without a value. */
    record Nothing() implements Fragment {}

    /** Whether YAML reads a bare word as a number, a boolean or nothing. */
    static boolean isTyped(String word) {
        return parse(word).filter(Plain.class::isInstance).isPresent()
                && TextTree.read(word).orElse(List.of()).getFirst()
                        instanceof TextNode.Scalar scalar
                && !(scalar.typed() instanceof Value.Text);
    }

    /** Reads YAML, so that it can be written in the layout of a file; empty when it is none. */
    static Optional<Fragment> parse(String yaml) {
        return TextTree.read(yaml)
                .filter(documents -> documents.size() == 1)
                .map(documents -> of(yaml, documents.getFirst()));
    }

    private static Fragment of(String yaml, TextNode node) {
        return switch (node) {
            case TextNode.Scalar text when text.absent() -> new Nothing();
            case TextNode.Scalar text
                    when text.style() == TextNode.Style.LITERAL
                            || text.style() == TextNode.Style.FOLDED ->
                    new Text(text.value());
            case TextNode.Scalar _, TextNode.Alias _ ->
                    new Plain(yaml.substring(node.outerStart(), node.end()));
            case TextNode.Items list ->
                    new Items(list.items().stream().map(item -> of(yaml, item)).toList());
            case TextNode.Fields all -> {
                SequencedMap<String, Fragment> fields = new LinkedHashMap<>();
                all.fields().forEach(field -> fields.put(field.name(), of(yaml, field.value())));
                yield new Fields(fields);
            }
        };
    }

    static Fragment field(String key, Fragment value) {
        SequencedMap<String, Fragment> fields = new LinkedHashMap<>();
        fields.put(key, value);
        return new Fields(fields);
    }

    static Fragment list(Fragment... items) {
        return new Items(List.of(items));
    }

    static Fragment text(String value) {
        return new Text(value);
    }
}
