package io.windlass.compose.load.form;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.GoText;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Attributes of several values: lists, and mappings that may be written as lists. */
final class Groups {

    private Groups() {}

    /** A list of texts; one text alone counts as a list of one. Empty lists are left out. */
    static Optional<Value> texts(Value value, Place place, Findings findings) {
        return switch (value) {
            case Value.Items(var values, var origin) ->
                    values.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new Value.Items(
                                            values.stream()
                                                    .filter(item -> !isNested(item))
                                                    .map(Groups::text)
                                                    .toList(),
                                            origin));
            case Value.Text text -> Optional.of(new Value.Items(List.of(text), text.origin()));
            case Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Real _,
                    Value.Date _,
                    Value.Fields _ ->
                    Optional.empty();
        };
    }

    /** No text at all, as was said before. */
    private static boolean isNested(Value value) {
        return value instanceof Value.Items || value instanceof Value.Fields;
    }

    private static Value text(Value value) {
        return value instanceof Value.Text
                ? value
                : new Value.Text(GoText.print(value), value.origin());
    }

    /** A list of things of one kind. */
    static Kind list(Kind of) {
        return (value, place, findings) -> {
            if (!(value instanceof Value.Items(var values, var origin)) || values.isEmpty()) {
                return Optional.empty();
            }
            List<Value> result = new ArrayList<>(values.size());
            for (int i = 0; i < values.size(); i++) {
                of.read(values.get(i), place.item(i), findings).ifPresent(result::add);
            }
            return Optional.of(new Value.Items(result, origin));
        };
    }

    /** A mapping from names to things of one kind; a name may have nothing. */
    static Kind map(Kind of) {
        return (value, place, findings) -> {
            if (!(value instanceof Value.Fields(var values, var origin)) || values.isEmpty()) {
                return Optional.empty();
            }
            SequencedMap<String, Value> result = new LinkedHashMap<>();
            values.forEach((name, one) ->
                    result.put(
                            name,
                            of.read(one, place.key(name), findings)
                                    .orElseGet(() -> new Value.Null(one.origin()))));
            return Optional.of(new Value.Fields(result, origin));
        };
    }

    /** Names with texts, where nothing counts as an empty text. */
    static Optional<Value> mapping(Value value, Place place, Findings findings) {
        return pairs(value).map(fields -> withoutNulls(fields)).filter(Groups::isNotEmpty);
    }

    /** Names with texts, where only whole numbers pass for texts. */
    static Optional<Value> strictMapping(Value value, Place place, Findings findings) {
        if (value instanceof Value.Fields(var values, _)) {
            values.forEach((name, one) -> Scalars.strictText(one, place.key(name), findings));
        }
        return mapping(value, place, findings);
    }

    /** Names with texts, where a name may have nothing. */
    static Optional<Value> environment(Value value, Place place, Findings findings) {
        if (value instanceof Value.Items(var values, _)) {
            for (int i = 0; i < values.size(); i++) {
                trailingSpace(values.get(i), place.item(i), findings);
            }
        }
        return pairs(value).filter(Groups::isNotEmpty);
    }

    private static void trailingSpace(Value value, Place place, Findings findings) {
        String pair = GoText.print(value);
        int equals = pair.indexOf('=');
        String key = equals < 0 ? pair : pair.substring(0, equals);
        if (!key.isEmpty() && Character.isWhitespace(key.charAt(key.length() - 1))) {
            findings.error(
                    Code.INVALID_VALUE,
                    place,
                    value,
                    "The environment variable \"" + key + "\" is declared with a trailing space.");
        }
    }

    private static boolean isNotEmpty(Value value) {
        return !(value instanceof Value.Fields(var values, _)) || !values.isEmpty();
    }

    private static Value withoutNulls(Value value) {
        if (!(value instanceof Value.Fields(var values, var origin))) {
            return value;
        }
        SequencedMap<String, Value> result = new LinkedHashMap<>();
        values.forEach((name, one) ->
                result.put(
                        name, one instanceof Value.Null ? new Value.Text("", one.origin()) : one));
        return new Value.Fields(result, origin);
    }

    private static Optional<Value> pairs(Value value) {
        SequencedMap<String, Value> result = new LinkedHashMap<>();
        switch (value) {
            case Value.Fields(var values, _) -> {
                for (Map.Entry<String, Value> entry : values.entrySet()) {
                    Value one = entry.getValue();
                    result.put(entry.getKey(), one instanceof Value.Null ? one : text(one));
                }
            }
            case Value.Items(var values, _) -> {
                for (Value one : values) {
                    String pair = GoText.print(one);
                    int equals = pair.indexOf('=');
                    if (equals < 0) {
                        result.put(pair, new Value.Null(one.origin()));
                    } else {
                        result.put(
                                pair.substring(0, equals),
                                new Value.Text(pair.substring(equals + 1), one.origin()));
                    }
                }
            }
            case Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Real _,
                    Value.Text _,
                    Value.Date _ -> {
                return Optional.empty();
            }
        }
        return Optional.of(new Value.Fields(result, value.origin()));
    }

    /** Names with lists of texts. */
    static Optional<Value> multiMapping(Value value, Place place, Findings findings) {
        if (!(value instanceof Value.Fields(var values, var origin)) || values.isEmpty()) {
            return Optional.empty();
        }
        SequencedMap<String, Value> result = new LinkedHashMap<>();
        values.forEach((name, one) ->
                result.put(
                        name,
                        one instanceof Value.Items(var all, var at)
                                ? new Value.Items(all.stream().map(Groups::text).toList(), at)
                                : new Value.Items(List.of(text(one)), one.origin())));
        return Optional.of(new Value.Fields(result, origin));
    }
}
