package io.windlass.compose.edit;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import io.windlass.compose.yaml.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a text says before aliases are followed: what a change is proved on. Equality looks at
 * values, anchors and tags, and at nothing of the layout.
 */
sealed interface Raw {

    /** Anchor and tag, {@code &name} and {@code !tag}. */
    Set<String> marks();

    record Scalar(Value value, Set<String> marks) implements Raw {}

    record Items(List<Raw> items, Set<String> marks) implements Raw {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Fields(SequencedMap<String, Raw> fields, Set<String> marks) implements Raw {}

    record Alias(String name) implements Raw {
        @Override
        public Set<String> marks() {
            return Set.of();
        }
    }

    static Raw of(String text, TextNode node) {
        Set<String> marks = marks(text, node);
        return switch (node) {
            case TextNode.Scalar scalar -> new Scalar(value(scalar, marks), marks);
            case TextNode.Alias alias -> new Alias(alias.name());
            case TextNode.Items list -> {
                List<Raw> items = new ArrayList<>(list.items().size());
                list.items().forEach(item -> items.add(of(text, item)));
                yield new Items(items, marks);
            }
            case TextNode.Fields all -> {
                SequencedMap<String, Raw> fields = new LinkedHashMap<>();
                Map<String, Integer> again = new HashMap<>();
                for (TextNode.Field field : all.fields()) {
                    int times = again.merge(field.name(), 1, Integer::sum);
                    // a key that stands twice is a mistake of the file, and stays one
                    String name = times == 1 ? field.name() : field.name() + "\0" + times;
                    fields.put(name, of(text, field.value()));
                }
                yield new Fields(fields, marks);
            }
        };
    }

    /** Under a tag of Compose, such as {@code !override}, every single value is a text. */
    private static Value value(TextNode.Scalar scalar, Set<String> marks) {
        return marks.stream().anyMatch(mark -> mark.startsWith("!") && !mark.startsWith("!!"))
                ? new Value.Text(scalar.value(), Origin.implied())
                : scalar.typed();
    }

    /** The same value with other marks. */
    default Raw marked(Set<String> other) {
        return switch (this) {
            case Scalar(Value value, _) -> new Scalar(value, other);
            case Items(List<Raw> items, _) -> new Items(items, other);
            case Fields(SequencedMap<String, Raw> fields, _) -> new Fields(fields, other);
            case Alias alias -> alias;
        };
    }

    /** The same without the anchors in it. */
    default Raw unanchored() {
        Set<String> kept = new TreeSet<>(marks());
        kept.removeIf(mark -> mark.startsWith("&"));
        return switch (this) {
            case Scalar(Value value, _) -> new Scalar(value, kept);
            case Items(List<Raw> items, _) ->
                    new Items(items.stream().map(Raw::unanchored).toList(), kept);
            case Fields(SequencedMap<String, Raw> fields, _) -> {
                SequencedMap<String, Raw> inner = new LinkedHashMap<>();
                fields.forEach((key, value) -> inner.put(key, value.unanchored()));
                yield new Fields(inner, kept);
            }
            case Alias alias -> alias;
        };
    }

    /** Whether nothing is in it. */
    default boolean empty() {
        return switch (this) {
            case Items(List<Raw> items, _) -> items.isEmpty();
            case Fields(Map<String, Raw> fields, _) -> fields.isEmpty();
            case Scalar _, Alias _ -> false;
        };
    }

    static Set<String> marks(String text, TextNode node) {
        if (node.outerStart() >= node.start()) {
            return Set.of();
        }
        Set<String> marks = new TreeSet<>();
        for (String line : text.substring(node.outerStart(), node.start()).lines().toList()) {
            for (String word : line.strip().split("\\s+", -1)) {
                if (word.startsWith("#")) {
                    break;
                }
                if (word.startsWith("&") || word.startsWith("!")) {
                    marks.add(word);
                }
            }
        }
        return marks;
    }
}
