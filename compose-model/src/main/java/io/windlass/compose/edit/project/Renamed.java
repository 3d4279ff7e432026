package io.windlass.compose.edit.project;

import io.windlass.compose.model.Value;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** A project's values with another name for one of its parts. */
final class Renamed {

    private Renamed() {}

    /** The key of a section renamed; what refers to it stays. */
    static Value key(Value tree, String section, String from, String to) {
        if (!(tree instanceof Value.Fields(var top, var origin))
                || !(top.get(section) instanceof Value.Fields(var all, var place))) {
            return tree;
        }
        SequencedMap<String, Value> renamed = new LinkedHashMap<>();
        all.forEach((name, value) -> renamed.put(name.equals(from) ? to : name, value));
        SequencedMap<String, Value> result = new LinkedHashMap<>(top);
        result.put(section, new Value.Fields(renamed, place));
        return new Value.Fields(result, origin);
    }
}
