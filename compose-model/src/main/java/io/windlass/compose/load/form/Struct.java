package io.windlass.compose.load.form;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A mapping with known attributes, in the order in which the reference prints them. */
final class Struct implements Kind {

    private record Attribute(String key, String printed, Kind kind, Optional<Value> absent) {}

    private final List<Attribute> attributes;

    private Struct(List<Attribute> attributes) {
        this.attributes = List.copyOf(attributes);
    }

    static Struct of() {
        return new Struct(List.of());
    }

    private Struct plus(Attribute attribute) {
        List<Attribute> more = new ArrayList<>(attributes);
        more.add(attribute);
        return new Struct(more);
    }

    /** Several attributes of one kind. */
    Struct with(Kind kind, String... keys) {
        Struct struct = this;
        for (String key : keys) {
            struct = struct.plus(new Attribute(key, key, kind, Optional.empty()));
        }
        return struct;
    }

    /** An attribute that is printed as null when it is absent. */
    Struct orNull(String key, Kind kind) {
        return plus(new Attribute(key, key, kind, Optional.of(new Value.Null(Origin.implied()))));
    }

    /** An attribute that is there even when it is absent. */
    Struct always(String key, Struct kind) {
        return plus(new Attribute(key, key, kind, Optional.of(kind.empty())));
    }

    /** An attribute that is printed under another name, even when it is absent. */
    Struct printedAs(String printed, String key, Kind kind, Value absent) {
        return plus(new Attribute(key, printed, kind, Optional.of(absent)));
    }

    private Value empty() {
        Value.Fields nothing = new Value.Fields(new LinkedHashMap<>(), Origin.implied());
        return fields(nothing, Place.top(), new Findings());
    }

    Value.Fields fields(Value.Fields value, Place place, Findings findings) {
        SequencedMap<String, Value> result = new LinkedHashMap<>();
        for (Attribute attribute : attributes) {
            Value one = value.values().get(attribute.key());
            Optional<Value> read =
                    one == null
                            ? Optional.empty()
                            : attribute.kind().read(one, place.key(attribute.key()), findings);
            read.or(attribute::absent).ifPresent(found -> result.put(attribute.printed(), found));
        }
        return new Value.Fields(result, value.origin());
    }

    @Override
    public Optional<Value> read(Value value, Place place, Findings findings) {
        return value instanceof Value.Fields fields
                ? Optional.of(fields(fields, place, findings))
                : Optional.empty();
    }
}
