package io.windlass.compose.load.merge;

import io.windlass.compose.load.tree.GoText;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;

/** Short forms that have to be mappings before they can be merged. */
final class AsMapping {

    private AsMapping() {}

    static Value.Fields build(Value value) {
        if (value instanceof Value.Text) {
            SequencedMap<String, Value> build = new LinkedHashMap<>();
            build.put("context", value);
            return new Value.Fields(build, value.origin());
        }
        return names(value);
    }

    static Value.Fields dependencies(Value value) {
        return mapping(value, AsMapping::dependency);
    }

    private static Value dependency(Origin origin) {
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        fields.put("condition", new Value.Text("service_started", origin));
        fields.put("required", new Value.Bool(true, origin));
        return new Value.Fields(fields, origin);
    }

    static Value.Fields names(Value value) {
        return mapping(value, Value.Null::new);
    }

    private static Value.Fields mapping(Value value, Function<Origin, Value> each) {
        if (value instanceof Value.Fields fields) {
            return fields;
        }
        SequencedMap<String, Value> result = new LinkedHashMap<>();
        if (value instanceof Value.Items(var names, _)) {
            names.forEach(name -> result.put(GoText.print(name), each.apply(name.origin())));
        }
        return new Value.Fields(result, value.origin());
    }
}
