package io.windlass.compose.load.form;

import static io.windlass.compose.load.form.Groups.list;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Value;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** The top-level networks, volumes, configs and secrets. */
final class ResourceShapes {

    private static final Struct POOL =
            Struct.of()
                    .with(Scalars::text, "subnet", "gateway", "ip_range")
                    .with(Groups::mapping, "aux_addresses");

    static final Struct NETWORK =
            Struct.of()
                    .with(Scalars::text, "name", "driver")
                    .with(Groups::mapping, "driver_opts")
                    .always(
                            "ipam",
                            Struct.of()
                                    .with(Scalars::text, "driver")
                                    .with(list(ResourceShapes::pool), "config"))
                    .with(Scalars::bool, "external", "internal", "attachable")
                    .with(Groups::mapping, "labels")
                    .with(Scalars::optionalBool, "enable_ipv4", "enable_ipv6");

    static final Struct VOLUME =
            Struct.of()
                    .with(Scalars::text, "name", "driver")
                    .with(Groups::mapping, "driver_opts")
                    .with(Scalars::bool, "external")
                    .with(Groups::mapping, "labels");

    /** Configs and secrets; the content of a secret never shows. */
    static final Struct FILE_OBJECT =
            Struct.of()
                    .with(Scalars::text, "name", "file", "environment", "content")
                    .with(Scalars::bool, "external")
                    .with(Groups::mapping, "labels")
                    .with(Scalars::text, "driver")
                    .with(Groups::strictMapping, "driver_opts")
                    .with(Scalars::text, "template_driver");

    private ResourceShapes() {}

    /** Extensions are allowed here, and nothing shows them. */
    private static Optional<Value> pool(Value value, Place place, Findings findings) {
        return value instanceof Value.Fields fields
                ? Optional.of(POOL.fields(known(fields), place, findings))
                : Optional.empty();
    }

    private static Value.Fields known(Value.Fields pool) {
        SequencedMap<String, Value> fields = new LinkedHashMap<>(pool.values());
        fields.keySet().removeIf(key -> key.startsWith("x-"));
        return new Value.Fields(fields, pool.origin());
    }
}
