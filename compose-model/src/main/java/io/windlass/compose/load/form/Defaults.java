package io.windlass.compose.load.form;

import io.windlass.compose.load.tree.GoText;
import io.windlass.compose.load.tree.PathTree;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.load.tree.Rewriter;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Fills in what an attribute has when nothing is said. */
public final class Defaults {

    private static final PathTree<Rewriter.Step> STEPS =
            PathTree.of(
                    Map.of(
                            "services.*.build",
                            (value, _) -> with(value, "context", "."),
                            "services.*.secrets.*",
                            (value, _) -> secret(value),
                            "services.*.ports.*",
                            (value, _) -> with(with(value, "protocol", "tcp"), "mode", "ingress"),
                            "services.*.deploy.resources.reservations.devices.*",
                            (value, _) -> devices(value),
                            "services.*.gpus.*",
                            (value, _) -> devices(value)));

    private Defaults() {}

    public static Value.Fields fill(Value.Fields file) {
        return Rewriter.rewrite(file, Place.top(), STEPS) instanceof Value.Fields result
                ? result
                : file;
    }

    private static Value with(Value value, String key, String text) {
        if (!(value instanceof Value.Fields(var fields, var origin)) || fields.containsKey(key)) {
            return value;
        }
        SequencedMap<String, Value> result = new LinkedHashMap<>(fields);
        result.put(key, new Value.Text(text, Origin.implied()));
        return new Value.Fields(result, origin);
    }

    private static Value secret(Value value) {
        if (!(value instanceof Value.Fields(var fields, _))) {
            return value;
        }
        Value source = fields.get("source");
        return with(
                value, "target", "/run/secrets/" + (source == null ? "" : GoText.print(source)));
    }

    private static Value devices(Value value) {
        return value instanceof Value.Fields(var fields, _) && fields.containsKey("device_ids")
                ? value
                : with(value, "count", "all");
    }
}
