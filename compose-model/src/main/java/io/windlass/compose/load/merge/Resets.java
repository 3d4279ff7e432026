package io.windlass.compose.load.merge;

import io.windlass.compose.model.Value;
import io.windlass.compose.yaml.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Takes out of earlier files what a later one resets or overrides. */
public final class Resets {

    private Resets() {}

    public static Value.Fields apply(Value.Fields earlier, List<Document.Tag> tags) {
        Value.Fields result = earlier;
        for (Document.Tag tag : tags) {
            result = without(result, tag.steps());
        }
        return result;
    }

    private static Value.Fields without(Value.Fields fields, List<String> steps) {
        if (steps.isEmpty() || !fields.values().containsKey(steps.getFirst())) {
            return fields;
        }
        SequencedMap<String, Value> result = new LinkedHashMap<>(fields.values());
        String key = steps.getFirst();
        if (steps.size() == 1) {
            result.remove(key);
        } else if (result.get(key) instanceof Value.Fields below) {
            result.put(key, without(below, steps.subList(1, steps.size())));
        }
        return new Value.Fields(result, fields.origin());
    }
}
