package io.windlass.compose.edit;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import io.windlass.compose.yaml.Document;
import io.windlass.compose.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What a file says after a change, worked out on its values: the proof of what was written. */
final class Expected {

    private static final Path ANY = Path.of("compose.yaml");

    private Expected() {}

    /** The values of each document. */
    static List<Value> values(String text) {
        return YamlReader.read(ANY, text).documents().stream().map(Document::root).toList();
    }

    /** The documents after the change. */
    static List<Value> after(List<Value> documents, Change change) {
        int index = 0;
        for (int i = documents.size() - 1; i >= 0; i--) {
            if (has(documents.get(i), change.target())) {
                index = i;
                break;
            }
        }
        List<Value> result = new ArrayList<>(documents);
        if (result.isEmpty()) {
            result.add(new Value.Null(Origin.implied()));
        }
        result.set(index, changed(result.get(index), change));
        return result;
    }

    private static boolean has(Value root, ModelPath path) {
        Optional<Value> at = Optional.of(root);
        for (ModelPath.Step step : path.steps()) {
            at = at.flatMap(value -> child(value, step));
        }
        return at.isPresent();
    }

    private static Optional<Value> child(Value value, ModelPath.Step step) {
        return switch (step) {
            case ModelPath.Step.Key(String name) ->
                    value instanceof Value.Fields fields
                            ? Optional.ofNullable(fields.values().get(name))
                            : Optional.empty();
            case ModelPath.Step.Index(int at) ->
                    value instanceof Value.Items items && at < items.values().size()
                            ? Optional.of(items.values().get(at))
                            : Optional.empty();
        };
    }

    private static Value changed(Value root, Change change) {
        return switch (change) {
            case Change.Put(ModelPath parent, String key, Fragment value, _) ->
                    with(root, parent.key(key).steps(), Optional.of(value(value)));
            case Change.Append(ModelPath list, Fragment item) ->
                    with(root, list.steps(), Optional.of(appended(at(root, list), value(item))));
            case Change.Replace(ModelPath path, Fragment value) ->
                    with(root, path.steps(), Optional.of(value(value)));
            case Change.Remove(ModelPath path) -> removed(root, path);
            case Change.RenameKey(ModelPath path, String name) ->
                    with(
                            with(root, path.steps(), Optional.empty()),
                            path.parent().key(name).steps(),
                            at(root, path));
            case Change.Copy(ModelPath path, String name) ->
                    with(root, path.parent().key(name).steps(), at(root, path));
            case Change.Keyed(ModelPath list, Fragment.Fields each) ->
                    with(root, list.steps(), Optional.of(keyed(at(root, list), each)));
        };
    }

    private static Value removed(Value root, ModelPath path) {
        Value without = with(root, path.steps(), Optional.empty());
        ModelPath parent = path.parent();
        boolean empty =
                at(without, parent)
                        .filter(value ->
                                (value instanceof Value.Fields f && f.values().isEmpty())
                                        || (value instanceof Value.Items i && i.values().isEmpty()))
                        .isPresent();
        return empty && path.size() > 1 && Splicer.vanishes(parent)
                ? removed(root, parent)
                : without;
    }

    private static Optional<Value> at(Value root, ModelPath path) {
        Optional<Value> at = Optional.of(root);
        for (ModelPath.Step step : path.steps()) {
            at = at.flatMap(value -> child(value, step));
        }
        return at;
    }

    private static Value appended(Optional<Value> list, Value item) {
        List<Value> items = new ArrayList<>();
        if (list.isPresent() && list.get() instanceof Value.Items known) {
            items.addAll(known.values());
        }
        items.add(item);
        return new Value.Items(items, Origin.implied());
    }

    private static Value keyed(Optional<Value> list, Fragment.Fields each) {
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        if (list.isPresent() && list.get() instanceof Value.Items names) {
            names.values()
                    .forEach(name -> name.asText().ifPresent(key -> fields.put(key, value(each))));
        }
        return new Value.Fields(fields, Origin.implied());
    }

    /** The same tree with another value at a place; with none, it is taken away. */
    private static Value with(Value root, List<ModelPath.Step> steps, Optional<Value> value) {
        if (steps.isEmpty()) {
            return value.orElse(new Value.Null(Origin.implied()));
        }
        List<ModelPath.Step> rest = steps.subList(1, steps.size());
        return switch (steps.getFirst()) {
            case ModelPath.Step.Key(String name) -> {
                SequencedMap<String, Value> fields = new LinkedHashMap<>();
                if (root instanceof Value.Fields known) {
                    fields.putAll(known.values());
                }
                if (rest.isEmpty() && value.isEmpty()) {
                    fields.remove(name);
                } else {
                    Value below =
                            Map.copyOf(fields).getOrDefault(name, new Value.Null(Origin.implied()));
                    fields.put(name, with(below, rest, value));
                }
                yield new Value.Fields(fields, Origin.implied());
            }
            case ModelPath.Step.Index(int at) -> {
                List<Value> items =
                        new ArrayList<>(
                                root instanceof Value.Items known ? known.values() : List.of());
                if (rest.isEmpty() && value.isEmpty()) {
                    items.remove(at);
                } else {
                    items.set(at, with(items.get(at), rest, value));
                }
                yield new Value.Items(items, Origin.implied());
            }
        };
    }

    static Value value(Fragment fragment) {
        return switch (fragment) {
            case Fragment.Text(String text) -> new Value.Text(text, Origin.implied());
            case Fragment.Plain(String yaml) -> values(yaml).getFirst();
            case Fragment.Nothing _ -> new Value.Null(Origin.implied());
            case Fragment.Items(var items) ->
                    new Value.Items(items.stream().map(Expected::value).toList(), Origin.implied());
            case Fragment.Fields(var fields) -> {
                SequencedMap<String, Value> values = new LinkedHashMap<>();
                fields.forEach((key, value) -> values.put(key, value(value)));
                yield new Value.Fields(values, Origin.implied());
            }
        };
    }
}
