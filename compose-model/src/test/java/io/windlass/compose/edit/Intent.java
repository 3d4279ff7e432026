package io.windlass.compose.edit;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What an edit is meant to do, worked out on the values of a file without any of the code under
 * test: plain functions from a tree to a tree.
 */
final class Intent {

    static final Value NOTHING = new Value.Null(Origin.implied());

    private Intent() {}

    static Value.Text text(String text) {
        return new Value.Text(text, Origin.implied());
    }

    static Value.Fields fields(Map<String, ? extends Value> values) {
        return new Value.Fields(new LinkedHashMap<>(values), Origin.implied());
    }

    static Value.Items items(List<? extends Value> values) {
        return new Value.Items(List.copyOf(values), Origin.implied());
    }

    static Optional<Value> at(Value root, List<String> path) {
        Value value = root;
        for (String step : path) {
            Value next =
                    switch (value) {
                        case Value.Fields(var fields, _) -> fields.get(step);
                        case Value.Items(var items, _) when step.matches("\\d+") ->
                                Integer.parseInt(step) < items.size()
                                        ? items.get(Integer.parseInt(step))
                                        : null;
                        default -> null;
                    };
            if (next == null) {
                return Optional.empty();
            }
            value = next;
        }
        return Optional.of(value);
    }

    /** Another value at a place; mappings on the way are made; none takes it away. */
    static Value set(Value root, List<String> path, Optional<Value> value) {
        if (path.isEmpty()) {
            return value.orElse(NOTHING);
        }
        String step = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        if (root instanceof Value.Items(var known, _)) {
            List<Value> items = new ArrayList<>(known);
            int index = Integer.parseInt(step);
            if (rest.isEmpty() && value.isEmpty()) {
                items.remove(index);
            } else {
                items.set(index, set(items.get(index), rest, value));
            }
            return items(items);
        }
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        if (root instanceof Value.Fields(var known, _)) {
            fields.putAll(known);
        }
        if (rest.isEmpty() && value.isEmpty()) {
            fields.remove(step);
        } else {
            Value below = fields.get(step);
            fields.put(step, set(below == null ? NOTHING : below, rest, value));
        }
        return fields(fields);
    }

    /** Takes it away, and what is empty then, but not a service and not all services. */
    static Value remove(Value root, List<String> path) {
        Value without = set(root, path, Optional.empty());
        List<String> parent = path.subList(0, path.size() - 1);
        boolean empty =
                at(without, parent)
                        .filter(value ->
                                value.equals(items(List.of())) || value.equals(fields(Map.of())))
                        .isPresent();
        boolean stays =
                parent.isEmpty()
                        || (parent.size() == 1
                                && root instanceof Value.Fields(var all, _)
                                && all.size() == 1)
                        || (parent.getFirst().equals("services") && parent.size() < 3);
        return empty && !stays ? remove(without, parent) : without;
    }

    static Value append(Value root, List<String> path, Value item) {
        List<Value> items = new ArrayList<>();
        if (at(root, path).orElse(NOTHING) instanceof Value.Items(var known, _)) {
            items.addAll(known);
        }
        items.add(item);
        return set(root, path, Optional.of(items(items)));
    }

    /** Every service through a function of its name and its value. */
    static Value services(Value root, BiFunction<String, Value, Value> change) {
        if (!(at(root, List.of("services")).orElse(NOTHING) instanceof Value.Fields(var all, _))) {
            return root;
        }
        SequencedMap<String, Value> changed = new LinkedHashMap<>();
        all.forEach((name, service) -> changed.put(name, change.apply(name, service)));
        return set(root, List.of("services"), Optional.of(fields(changed)));
    }

    /** One attribute through a function, where it is there. */
    static Value attribute(Value value, List<String> path, UnaryOperator<Value> change) {
        return at(value, path)
                .map(there -> set(value, path, Optional.of(change.apply(there))))
                .orElse(value);
    }

    static Value key(Value value, String from, String to) {
        if (!(value instanceof Value.Fields(var all, _))) {
            return value;
        }
        SequencedMap<String, Value> changed = new LinkedHashMap<>();
        all.forEach((name, inner) -> changed.put(name.equals(from) ? to : name, inner));
        return fields(changed);
    }

    /** The texts of a list, or one text, through a function. */
    static Value texts(Value value, UnaryOperator<String> change) {
        return switch (value) {
            case Value.Text(String text, _) -> text(change.apply(text));
            case Value.Items(var all, _) ->
                    items(all.stream().map(item -> texts(item, change)).toList());
            default -> value;
        };
    }

    static Value renameService(Value root, String from, String to) {
        Value renamed =
                services(
                        root,
                        (_, service) -> {
                            Value it =
                                    attribute(
                                            service,
                                            List.of("depends_on"),
                                            on ->
                                                    texts(
                                                            key(on, from, to),
                                                            text -> text.equals(from) ? to : text));
                            for (String list : List.of("links", "volumes_from")) {
                                it =
                                        attribute(
                                                it,
                                                List.of(list),
                                                on -> texts(on, text -> head(text, from, to)));
                            }
                            for (String mode :
                                    List.of("network_mode", "ipc", "pid", "uts", "cgroup")) {
                                it =
                                        attribute(
                                                it,
                                                List.of(mode),
                                                on ->
                                                        texts(
                                                                on,
                                                                text ->
                                                                        text.equals(
                                                                                        "service:"
                                                                                                + from)
                                                                                ? "service:" + to
                                                                                : text));
                            }
                            it =
                                    attribute(
                                            it,
                                            List.of("build", "additional_contexts"),
                                            contexts ->
                                                    contexts instanceof Value.Fields(var all, _)
                                                            ? fields(mapped(all, from, to))
                                                            : texts(
                                                                    contexts,
                                                                    text ->
                                                                            text.endsWith(
                                                                                            "=service:"
                                                                                                    + from)
                                                                                    ? text
                                                                                                    .substring(
                                                                                                            0,
                                                                                                            text
                                                                                                                            .length()
                                                                                                                    - from
                                                                                                                            .length())
                                                                                            + to
                                                                                    : text));
                            boolean here = at(it, List.of("extends", "file")).isEmpty();
                            return attribute(
                                    it,
                                    List.of("extends"),
                                    on ->
                                            on instanceof Value.Text
                                                    ? texts(
                                                            on,
                                                            text -> text.equals(from) ? to : text)
                                                    : here
                                                            ? attribute(
                                                                    on,
                                                                    List.of("service"),
                                                                    name ->
                                                                            texts(
                                                                                    name,
                                                                                    text ->
                                                                                            text
                                                                                                            .equals(
                                                                                                                    from)
                                                                                                    ? to
                                                                                                    : text))
                                                            : on);
                        });
        return attribute(renamed, List.of("services"), all -> key(all, from, to));
    }

    private static Map<String, Value> mapped(Map<String, Value> all, String from, String to) {
        Map<String, Value> changed = new LinkedHashMap<>(all);
        changed.replaceAll((_, value) ->
                texts(value, text -> text.equals("service:" + from) ? "service:" + to : text));
        return changed;
    }

    private static String head(String text, String from, String to) {
        return text.equals(from) || text.startsWith(from + ":")
                ? to + text.substring(from.length())
                : text;
    }

    static Value renameVolume(Value root, String from, String to) {
        Value renamed =
                services(
                        root,
                        (_, service) ->
                                attribute(
                                        service,
                                        List.of("volumes"),
                                        on ->
                                                on instanceof Value.Items(var all, _)
                                                        ? items(
                                                                all.stream()
                                                                        .map(item ->
                                                                                mount(
                                                                                        item, from,
                                                                                        to))
                                                                        .toList())
                                                        : on));
        return attribute(renamed, List.of("volumes"), all -> key(all, from, to));
    }

    private static Value mount(Value item, String from, String to) {
        if (item instanceof Value.Text(String text, _)) {
            return text(text.startsWith(from + ":") ? to + text.substring(from.length()) : text);
        }
        return at(item, List.of("type")).filter(text("bind")::equals).isPresent()
                ? item
                : attribute(
                        item,
                        List.of("source"),
                        source -> texts(source, text -> text.equals(from) ? to : text));
    }

    static Value renameNetwork(Value root, String from, String to) {
        Value renamed =
                services(
                        root,
                        (_, service) ->
                                attribute(
                                        service,
                                        List.of("networks"),
                                        on ->
                                                texts(
                                                        key(on, from, to),
                                                        text -> text.equals(from) ? to : text)));
        return attribute(renamed, List.of("networks"), all -> key(all, from, to));
    }

    /** A list of names as the mapping that it is short for. */
    static Value keyed(Value list) {
        if (!(list instanceof Value.Items(var all, _))) {
            return list;
        }
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        all.forEach(name ->
                fields.put(
                        name.asText().orElse(""),
                        fields(Map.of("condition", text("service_started")))));
        return fields(fields);
    }
}
