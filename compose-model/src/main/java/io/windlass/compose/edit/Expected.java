package io.windlass.compose.edit;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import io.windlass.compose.yaml.TextTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/** What a file says after a change, worked out on its values: the proof of what was written. */
final class Expected {

    private static final Raw NOTHING = new Raw.Scalar(new Value.Null(Origin.implied()), Set.of());

    private Expected() {}

    /** What each document of a source says. */
    static List<Raw> values(Source source) {
        return source.documents().stream().map(root -> Raw.of(source.text(), root)).toList();
    }

    /**
     * The documents after the change.
     *
     * @param document the one that it is made in
     */
    static List<Raw> after(List<Raw> documents, int document, Change change) {
        List<Raw> result = new ArrayList<>(documents);
        result.set(document, changed(result.get(document), change));
        return result;
    }

    private static Optional<Raw> child(Raw value, ModelPath.Step step) {
        return switch (step) {
            case ModelPath.Step.Key(String name) ->
                    value instanceof Raw.Fields(SequencedMap<String, Raw> fields, _)
                            ? Optional.ofNullable(fields.get(name))
                            : Optional.empty();
            case ModelPath.Step.Index(int at) ->
                    value instanceof Raw.Items(List<Raw> items, _) && at < items.size()
                            ? Optional.of(items.get(at))
                            : Optional.empty();
        };
    }

    private static Raw changed(Raw root, Change change) {
        return switch (change) {
            case Change.Put(ModelPath parent, String key, Fragment value, _) ->
                    with(root, parent.key(key).steps(), Optional.of(value(value)));
            case Change.Append(ModelPath list, Fragment item) ->
                    with(root, list.steps(), Optional.of(appended(at(root, list), value(item))));
            case Change.Replace(ModelPath path, Fragment value) ->
                    with(root, path.steps(), Optional.of(replaced(at(root, path), value(value))));
            case Change.Remove(ModelPath path) -> removed(root, path);
            case Change.RenameKey(ModelPath path, String name) ->
                    with(
                            with(root, path.steps(), Optional.empty()),
                            path.parent().key(name).steps(),
                            at(root, path));
            case Change.Copy(ModelPath path, String name) ->
                    with(
                            root,
                            path.parent().key(name).steps(),
                            at(root, path).map(Raw::unanchored));
            case Change.Keyed(ModelPath list, Fragment.Fields each) ->
                    with(root, list.steps(), Optional.of(keyed(at(root, list), each)));
        };
    }

    /** Anchor and tag stay, but for a tag that says how to read the old value. */
    private static Raw replaced(Optional<Raw> before, Raw value) {
        Set<String> marks = new TreeSet<>(before.map(Raw::marks).orElse(Set.of()));
        marks.removeIf(mark -> mark.startsWith("!!"));
        return value.marked(marks);
    }

    private static Raw removed(Raw root, ModelPath path) {
        Raw without = with(root, path.steps(), Optional.empty());
        ModelPath parent = path.parent();
        boolean empty = at(without, parent).filter(Raw::empty).isPresent();
        int tops = root instanceof Raw.Fields(var fields, _) ? fields.size() : 0;
        return empty && path.size() > 1 && Splicer.vanishes(parent, tops)
                ? removed(root, parent)
                : without;
    }

    private static Optional<Raw> at(Raw root, ModelPath path) {
        Optional<Raw> at = Optional.of(root);
        for (ModelPath.Step step : path.steps()) {
            at = at.flatMap(value -> child(value, step));
        }
        return at;
    }

    private static Raw appended(Optional<Raw> list, Raw item) {
        List<Raw> items = new ArrayList<>();
        if (list.orElse(NOTHING) instanceof Raw.Items(List<Raw> known, _)) {
            items.addAll(known);
        }
        items.add(item);
        return new Raw.Items(items, list.map(Raw::marks).orElse(Set.of()));
    }

    private static Raw keyed(Optional<Raw> list, Fragment.Fields each) {
        SequencedMap<String, Raw> fields = new LinkedHashMap<>();
        if (list.orElse(NOTHING) instanceof Raw.Items(List<Raw> names, _)) {
            for (Raw name : names) {
                if (name instanceof Raw.Scalar(Value value, _)) {
                    value.asText().ifPresent(key -> fields.put(key, value(each)));
                }
            }
        }
        return new Raw.Fields(fields, list.map(Raw::marks).orElse(Set.of()));
    }

    /** The same tree with another value at a place; with none, it is taken away. */
    private static Raw with(Raw root, List<ModelPath.Step> steps, Optional<Raw> value) {
        if (steps.isEmpty()) {
            return value.orElse(NOTHING);
        }
        List<ModelPath.Step> rest = steps.subList(1, steps.size());
        return switch (steps.getFirst()) {
            case ModelPath.Step.Key(String name) -> {
                SequencedMap<String, Raw> fields = new LinkedHashMap<>();
                if (root instanceof Raw.Fields(SequencedMap<String, Raw> known, _)) {
                    fields.putAll(known);
                }
                if (rest.isEmpty() && value.isEmpty()) {
                    fields.remove(name);
                } else {
                    Raw below = Optional.ofNullable(fields.get(name)).orElse(NOTHING);
                    fields.put(name, with(below, rest, value));
                }
                yield new Raw.Fields(fields, root.marks());
            }
            case ModelPath.Step.Index(int at) -> {
                List<Raw> items =
                        new ArrayList<>(
                                root instanceof Raw.Items(var known, _) ? known : List.of());
                if (at >= items.size()) {
                    yield root;
                }
                if (rest.isEmpty() && value.isEmpty()) {
                    items.remove(at);
                } else {
                    items.set(at, with(items.get(at), rest, value));
                }
                yield new Raw.Items(items, root.marks());
            }
        };
    }

    static Raw value(Fragment fragment) {
        return switch (fragment) {
            case Fragment.Text(String text) ->
                    new Raw.Scalar(new Value.Text(text, Origin.implied()), Set.of());
            case Fragment.Plain(String yaml) -> plain(yaml);
            case Fragment.Nothing _ -> NOTHING;
            case Fragment.Block(_, String block) ->
                    plain("key:" + block) instanceof Raw.Fields(var fields, _)
                            ? fields.firstEntry().getValue()
                            : NOTHING;
            case Fragment.Items(var items) ->
                    new Raw.Items(items.stream().map(Expected::value).toList(), Set.of());
            case Fragment.Fields(var fields) -> {
                SequencedMap<String, Raw> values = new LinkedHashMap<>();
                fields.forEach((key, value) -> values.put(key, value(value)));
                yield new Raw.Fields(values, Set.of());
            }
        };
    }

    private static Raw plain(String yaml) {
        return TextTree.read(yaml)
                .filter(documents -> !documents.isEmpty())
                .map(documents -> Raw.of(yaml, documents.getFirst()))
                .orElse(NOTHING);
    }
}
