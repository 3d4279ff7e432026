package io.windlass.compose.mend;

import io.windlass.compose.edit.ModelPath;
import io.windlass.compose.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A key with its value, or an item of a list, found by where it begins.
 *
 * @param parent the mapping or list that it is in
 * @param key the key; the item itself in lists
 * @param above the path of the parent
 * @param owners the mappings and lists around it, the parent last, with the path of each
 */
record Entry(
        TextNode parent,
        int index,
        TextNode key,
        TextNode value,
        ModelPath above,
        List<Entry> owners) {

    Entry {
        owners = List.copyOf(owners);
    }

    boolean isItem() {
        return parent instanceof TextNode.Items;
    }

    /** Whether a path ends with its name. */
    boolean isAt(String path) {
        return path.equals(name()) || path.endsWith("." + name());
    }

    /** The item of a list that it is part of. */
    Optional<Entry> item() {
        return owners.reversed().stream().filter(Entry::isItem).findFirst();
    }

    String name() {
        return key instanceof TextNode.Scalar scalar ? scalar.value() : "";
    }

    ModelPath path() {
        return isItem() ? above.index(index) : above.key(name());
    }

    /** How many entries the parent has. */
    int siblings() {
        return switch (parent) {
            case TextNode.Fields all -> all.fields().size();
            case TextNode.Items list -> list.items().size();
            case TextNode.Scalar _, TextNode.Alias _ -> 0;
        };
    }

    /** The key or value that begins there; a key and the mapping that it opens begin together. */
    Optional<TextNode.Scalar> scalar(int offset) {
        TextNode node = key.outerStart() == offset ? key : value;
        return node instanceof TextNode.Scalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    /** Everything that begins at an offset, the innermost last. */
    static List<Entry> at(List<TextNode> documents, int offset) {
        List<Entry> found = new ArrayList<>();
        for (TextNode document : documents) {
            collect(document, new ModelPath(List.of()), List.of(), offset, found);
        }
        return found;
    }

    private static void collect(
            TextNode node, ModelPath path, List<Entry> owners, int offset, List<Entry> found) {
        if (offset < node.outerStart() || offset > node.end()) {
            return;
        }
        switch (node) {
            case TextNode.Fields all -> {
                for (int i = 0; i < all.fields().size(); i++) {
                    TextNode.Field field = all.fields().get(i);
                    Entry entry = new Entry(all, i, field.key(), field.value(), path, owners);
                    take(entry, offset, found);
                    collect(field.value(), entry.path(), entry.with(), offset, found);
                }
            }
            case TextNode.Items list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    TextNode item = list.items().get(i);
                    Entry entry = new Entry(list, i, item, item, path, owners);
                    take(entry, offset, found);
                    collect(item, entry.path(), entry.with(), offset, found);
                }
            }
            case TextNode.Scalar _, TextNode.Alias _ -> {
                // nothing lies below
            }
        }
    }

    private static void take(Entry entry, int offset, List<Entry> found) {
        boolean absent = entry.value() instanceof TextNode.Scalar scalar && scalar.absent();
        if (entry.key().outerStart() == offset
                || (!absent && entry.value().outerStart() == offset)
                || (absent && entry.value().start() == offset)) {
            found.add(entry);
        }
    }

    private List<Entry> with() {
        List<Entry> longer = new ArrayList<>(owners);
        longer.add(this);
        return longer;
    }
}
