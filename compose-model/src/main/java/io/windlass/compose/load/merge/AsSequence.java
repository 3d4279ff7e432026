package io.windlass.compose.load.merge;

import io.windlass.compose.load.tree.GoText;
import io.windlass.compose.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A mapping, list or text as a list of {@code key=value}. */
final class AsSequence {

    private AsSequence() {}

    static Value.Items of(Value value) {
        return switch (value) {
            case Value.Items items -> items;
            case Value.Text text -> new Value.Items(List.of(text), text.origin());
            case Value.Fields fields -> pairs(fields);
            case Value.Null _, Value.Bool _, Value.Int _, Value.Real _, Value.Date _ ->
                    new Value.Items(List.of(), value.origin());
        };
    }

    private static Value.Items pairs(Value.Fields fields) {
        List<Value> pairs = new ArrayList<>();
        fields.values()
                .forEach((key, value) -> {
                    if (value instanceof Value.Null) {
                        pairs.add(new Value.Text(key, value.origin()));
                    } else if (value instanceof Value.Items(var values, _)) {
                        values.forEach(one -> pairs.add(pair(key, one)));
                    } else {
                        pairs.add(pair(key, value));
                    }
                });
        pairs.sort(Comparator.comparing(GoText::print));
        return new Value.Items(pairs, fields.origin());
    }

    private static Value pair(String key, Value value) {
        return new Value.Text(key + "=" + GoText.print(value), value.origin());
    }
}
