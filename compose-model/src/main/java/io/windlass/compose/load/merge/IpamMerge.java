package io.windlass.compose.load.merge;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Address pools of a network are merged by their subnet. */
final class IpamMerge {

    private final Findings findings;

    IpamMerge(Findings findings) {
        this.findings = findings;
    }

    Value merge(Value base, Value over, Place place) {
        if (!(base instanceof Value.Items(var earlier, var origin))
                || !(over instanceof Value.Items(var later, _))) {
            findings.error(Code.WRONG_TYPE, place, over, place + " must be a list.");
            return base;
        }
        List<Value.Fields> pools = new ArrayList<>();
        for (Value original : earlier) {
            Value.Fields before = AsMapping.names(original);
            for (Value override : later) {
                Value.Fields after = AsMapping.names(override);
                boolean other = !Objects.equals(subnet(after), subnet(before));
                if (other && index(pools, subnet(after)) < 0) {
                    pools.add(after);
                    continue;
                }
                // the reference goes on with the merged pool, so several overrides add up
                before = overlay(before, after);
                int known = index(pools, subnet(before));
                if (known < 0) {
                    pools.add(before);
                } else {
                    pools.set(known, before);
                }
            }
        }
        return new Value.Items(List.copyOf(pools), origin);
    }

    private static @Nullable Value subnet(Value.Fields pool) {
        return pool.values().get("subnet");
    }

    private static int index(List<Value.Fields> pools, @Nullable Value subnet) {
        for (int i = 0; i < pools.size(); i++) {
            if (Objects.equals(subnet(pools.get(i)), subnet)) {
                return i;
            }
        }
        return -1;
    }

    private static Value.Fields overlay(Value.Fields before, Value.Fields after) {
        SequencedMap<String, Value> merged = new LinkedHashMap<>(before.values());
        after.values()
                .forEach((key, value) -> {
                    Value earlier = merged.get(key);
                    if (earlier == null) {
                        merged.put(key, value);
                    } else if (!(value instanceof Value.Null)) {
                        merged.put(key, value.from(value.origin().over(earlier.origin())));
                    }
                });
        return new Value.Fields(merged, before.origin());
    }
}
