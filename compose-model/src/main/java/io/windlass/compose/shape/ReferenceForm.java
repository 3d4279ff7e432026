package io.windlass.compose.shape;

import io.windlass.compose.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Brings values into the form that the reference writes: fields in the order of its structures,
 * mappings sorted, what is empty left out. Fields that a structure does not know are dropped, and
 * in JSON extensions too.
 */
public final class ReferenceForm {

    /** What is going to be written, since the reference leaves out different things in each. */
    public enum Notation {
        JSON(KeyOrder.PLAIN),
        YAML(KeyOrder.NATURAL);

        private final KeyOrder order;

        Notation(KeyOrder order) {
            this.order = order;
        }
    }

    private static final String EXTENSION = "x-";

    private final Notation notation;
    private final PlainForm plain;
    private final Absence nothing;

    private ReferenceForm(Notation notation) {
        this.notation = notation;
        nothing = new Absence(notation);
        plain = new PlainForm(notation == Notation.YAML, this::sorted);
    }

    public static ReferenceForm in(Notation notation) {
        return new ReferenceForm(notation);
    }

    public Value.Fields of(Struct struct, Value.Fields fields) {
        SequencedMap<String, Value> result = new LinkedHashMap<>();
        Map<String, Value> given = fields.values();
        for (Field field : struct.fields()) {
            Value byName = given.get(field.name());
            Value value = byName == null ? given.get(field.json()) : byName;
            if (value instanceof Value.Null) {
                value = null;
            }
            if (value == null && nothing.without(field)) {
                continue;
            }
            String name = notation == Notation.JSON ? field.json() : field.name();
            written(field, Optional.ofNullable(value)).ifPresent(done -> result.put(name, done));
        }
        if (notation == Notation.YAML) {
            extensions(given, result);
        }
        return new Value.Fields(result, fields.origin());
    }

    private void extensions(Map<String, Value> given, Map<String, Value> into) {
        List<String> keys = new ArrayList<>(0);
        for (String key : given.keySet()) {
            if (key.startsWith(EXTENSION)) {
                keys.add(key);
            }
        }
        if (!keys.isEmpty()) {
            for (String key : notation.order.sorted(keys)) {
                into.put(key, sorted(given.getOrDefault(key, PlainForm.NULL)));
            }
        }
    }

    /** The mapping with its own members in order; what is in them stays as it is. */
    public Value.Fields sortedOnce(Value.Fields fields) {
        SequencedMap<String, Value> ordered = new LinkedHashMap<>();
        for (String key : notation.order.sorted(fields.values().keySet())) {
            ordered.put(key, fields.values().getOrDefault(key, PlainForm.NULL));
        }
        return new Value.Fields(ordered, fields.origin());
    }

    /** Any value with the members of its mappings in order. */
    public Value sorted(Value value) {
        return switch (value) {
            case Value.Fields(var members, var origin) -> {
                SequencedMap<String, Value> ordered = new LinkedHashMap<>();
                for (String key : notation.order.sorted(members.keySet())) {
                    ordered.put(key, sorted(members.getOrDefault(key, PlainForm.NULL)));
                }
                yield new Value.Fields(ordered, origin);
            }
            case Value.Items(var items, var origin) ->
                    new Value.Items(items.stream().map(this::sorted).toList(), origin);
            case Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Real _,
                    Value.Text _,
                    Value.Date _ ->
                    value;
        };
    }

    private Optional<Value> written(Field field, Optional<Value> given) {
        Value value = formed(field.shape(), given);
        boolean empty = PlainForm.empty(field.shape(), value);
        boolean kept =
                switch (field.presence()) {
                    case FILLED -> !empty;
                    case SET -> given.isPresent();
                    case ALWAYS -> true;
                    case ALWAYS_IN_JSON ->
                            notation == Notation.JSON
                                    || (given.isPresent()
                                            && !(field.shape() instanceof Struct && empty));
                    case OFF -> given.isPresent() && empty;
                    case NOT_ON -> empty;
                };
        return kept ? Optional.of(value) : Optional.empty();
    }

    private Value formed(Shape shape, Optional<Value> given) {
        return switch (shape) {
            case Shape.Plain kind -> plain.of(kind, given.orElse(PlainForm.NULL));
            case Struct struct -> of(struct, PlainForm.fields(given));
            case Shape.Several(Struct item) -> several(item, given);
            case Shape.Named(Struct entry) -> named(entry, PlainForm.fields(given));
        };
    }

    private Value several(Struct struct, Optional<Value> given) {
        List<Value> items = new ArrayList<>();
        if (given.isPresent() && given.get() instanceof Value.Items(var all, _)) {
            for (Value item : all) {
                items.add(item instanceof Value.Fields fields ? of(struct, fields) : item);
            }
        }
        return new Value.Items(items, given.orElse(PlainForm.NULL).origin());
    }

    private Value named(Struct struct, Value.Fields given) {
        SequencedMap<String, Value> entries = new LinkedHashMap<>();
        for (Map.Entry<String, Value> entry : given.values().entrySet()) {
            entries.put(
                    entry.getKey(),
                    entry.getValue() instanceof Value.Fields fields
                            ? of(struct, fields)
                            : entry.getValue());
        }
        return sortedOnce(new Value.Fields(entries, given.origin()));
    }
}
