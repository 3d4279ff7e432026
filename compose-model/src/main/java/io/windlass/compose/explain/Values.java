package io.windlass.compose.explain;

import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Walks trees of values by steps, of which those into lists are their indexes. */
final class Values {

    private Values() {}

    static Value.Fields none() {
        return new Value.Fields(new LinkedHashMap<>(), Origin.implied());
    }

    static SequencedMap<String, Value> children(Value value) {
        SequencedMap<String, Value> children = new LinkedHashMap<>();
        switch (value) {
            case Value.Fields(var fields, _) -> children.putAll(fields);
            case Value.Items(var items, _) -> {
                for (int i = 0; i < items.size(); i++) {
                    children.put(Integer.toString(i), items.get(i));
                }
            }
            case Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Real _,
                    Value.Text _,
                    Value.Date _ -> {
                // nothing lies below
            }
        }
        return children;
    }

    static Optional<Value> child(Value value, String step) {
        return Optional.ofNullable(children(value).get(step));
    }

    /** How the place is written. */
    static String path(List<String> steps, Value tree) {
        Place place = Place.top();
        Optional<Value> value = Optional.of(tree);
        for (String step : steps) {
            boolean item = value.filter(Value.Items.class::isInstance).isPresent();
            place = item ? place.item(Integer.parseInt(step)) : place.key(step);
            value = value.flatMap(there -> child(there, step));
        }
        return place.toString();
    }
}
