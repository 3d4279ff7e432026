package io.windlass.compose.load.tree;

import io.windlass.compose.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Changes the values at certain places of a tree, and leaves all others as they are. */
@SuppressWarnings("ReferenceEquality") // what is unchanged is the same object; comparing is dear
public final class Rewriter {

    /** What a value becomes; null takes it out of the mapping or list that it is in. */
    @FunctionalInterface
    public interface Step {
        @Nullable Value apply(Value value, Place place);
    }

    private Rewriter() {}

    /** Rewrites what the patterns match; what a step returns is not looked into again. */
    public static Value rewrite(Value value, Place place, PathTree<Step> steps) {
        Value result = at(value, place, steps);
        return result == null ? value : result;
    }

    private static @Nullable Value at(Value value, Place place, PathTree<Step> steps) {
        Step step = steps.here();
        if (step != null) {
            return step.apply(value, place);
        }
        return below(value, place, steps);
    }

    /** Rewrites what lies below a value that a step is about. */
    public static Value below(Value value, Place place, PathTree<Step> steps) {
        return switch (value) {
            case Value.Fields fields -> fields(fields, place, steps);
            case Value.Items items -> items(items, place, steps);
            case Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Real _,
                    Value.Text _,
                    Value.Date _ ->
                    value;
        };
    }

    private static Value fields(Value.Fields fields, Place place, PathTree<Step> steps) {
        SequencedMap<String, Value> changed = null;
        for (Map.Entry<String, Value> entry : fields.values().entrySet()) {
            PathTree<Step> next = steps.below(entry.getKey());
            if (next == null) {
                continue;
            }
            Value before = entry.getValue();
            Value after = at(before, place.key(entry.getKey()), next);
            if (after != before) {
                if (changed == null) {
                    changed = new LinkedHashMap<>(fields.values());
                }
                if (after == null) {
                    changed.remove(entry.getKey());
                } else {
                    changed.put(entry.getKey(), after);
                }
            }
        }
        return changed == null ? fields : new Value.Fields(changed, fields.origin());
    }

    private static Value items(Value.Items items, Place place, PathTree<Step> steps) {
        PathTree<Step> next = steps.below("*");
        if (next == null) {
            return items;
        }
        List<Value> result = new ArrayList<>(items.values().size());
        boolean changed = false;
        for (int i = 0; i < items.values().size(); i++) {
            Value before = items.values().get(i);
            Value after = at(before, place.item(i), next);
            changed |= after != before;
            if (after != null) {
                result.add(after);
            }
        }
        return changed ? new Value.Items(result, items.origin()) : items;
    }
}
