package io.windlass.compose.yaml;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * A node of a YAML text with the exact characters that it takes up: what edits are made from.
 * Aliases are kept as they stand. Offsets count UTF-16 units from the start of the text.
 */
public sealed interface TextNode
        permits TextNode.Scalar, TextNode.Items, TextNode.Fields, TextNode.Alias {

    /** Where its own text begins, after anchor and tag. */
    int start();

    /** After its last character; comments and blank lines that follow are not part of it. */
    int end();

    /** Where it begins with its anchor and tag. */
    int outerStart();

    Optional<String> anchor();

    /** How a scalar is written. */
    enum Style {
        PLAIN,
        SINGLE,
        DOUBLE,
        LITERAL,
        FOLDED
    }

    /** A single value; an absent one has no length. */
    record Scalar(
            String value, Style style, int outerStart, int start, int end, Optional<String> anchor)
            implements TextNode {

        public boolean absent() {
            return start == end;
        }

        /** What it says: plain ones may be numbers, booleans or nothing, quoted ones are texts. */
        public Value typed() {
            return style == Style.PLAIN
                    ? Scalars.plain(value, Origin.implied())
                    : new Value.Text(value, Origin.implied());
        }
    }

    /** A list. */
    record Items(
            List<TextNode> items,
            boolean flow,
            int outerStart,
            int start,
            int end,
            Optional<String> anchor)
            implements TextNode {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A mapping, in the order of the text. */
    record Fields(
            List<Field> fields,
            boolean flow,
            int outerStart,
            int start,
            int end,
            Optional<String> anchor)
            implements TextNode {
        public Fields {
            fields = List.copyOf(fields);
        }

        public Optional<Field> field(String key) {
            return fields.stream().filter(field -> field.name().equals(key)).findFirst();
        }
    }

    /** One key with its value. */
    record Field(TextNode key, TextNode value) {

        /** The key as text; empty for a key that is no scalar. */
        public String name() {
            return key instanceof Scalar scalar ? scalar.value() : "";
        }
    }

    /** A reference to an anchor. */
    record Alias(String name, int start, int end) implements TextNode {
        @Override
        public int outerStart() {
            return start;
        }

        @Override
        public Optional<String> anchor() {
            return Optional.empty();
        }
    }
}
