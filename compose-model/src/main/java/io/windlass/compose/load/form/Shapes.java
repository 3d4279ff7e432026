package io.windlass.compose.load.form;

import static io.windlass.compose.load.form.Groups.list;
import static io.windlass.compose.load.form.Groups.map;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** The mappings that appear below services and resources. */
final class Shapes {

    static final Struct HOOK =
            Struct.of()
                    .orNull("command", Commands::command)
                    .with(Scalars::text, "user")
                    .with(Scalars::bool, "privileged")
                    .with(Scalars::text, "working_dir")
                    .with(Groups::environment, "environment");

    static final Struct FILE_REFERENCE =
            Struct.of()
                    .with(Scalars::text, "source", "target", "uid", "gid")
                    .with(Scalars::fileMode, "mode");

    static final Struct DEVICE_REQUEST =
            Struct.of()
                    .with(Groups::texts, "capabilities")
                    .with(Scalars::text, "driver")
                    .with(Scalars::deviceCount, "count")
                    .with(Groups::texts, "device_ids")
                    .with(Groups::mapping, "options");

    static final Struct DEVICE = Struct.of().with(Scalars::text, "source", "target", "permissions");

    static final Struct PORT =
            Struct.of()
                    .with(Scalars::text, "name", "mode", "host_ip")
                    .with(Naturals.unlessZero(Naturals.ofBits(32)), "target")
                    .with(Scalars::strictText, "published")
                    .with(Scalars::text, "protocol", "app_protocol");

    static final Struct VOLUME =
            Struct.of()
                    .with(Scalars::text, "type", "source", "target")
                    .with(Scalars::bool, "read_only")
                    .with(Scalars::text, "consistency")
                    .with(
                            Struct.of()
                                    .with(Scalars::text, "selinux", "propagation")
                                    .with(Scalars::bool, "create_host_path")
                                    .with(Scalars::text, "recursive"),
                            "bind")
                    .with(
                            Struct.of()
                                    .with(Groups::mapping, "labels")
                                    .with(Scalars::bool, "nocopy")
                                    .with(Scalars::text, "subpath"),
                            "volume")
                    .with(
                            Struct.of()
                                    .with(Scalars::bytes, "size")
                                    .with(Naturals.unlessZero(Naturals.unquoted(32)), "mode"),
                            "tmpfs")
                    .with(Struct.of().with(Scalars::text, "subpath"), "image");

    static final Struct NETWORK =
            Struct.of()
                    .with(Groups::texts, "aliases")
                    .with(Groups::mapping, "driver_opts")
                    .with(Scalars::integer, "gw_priority")
                    .with(Scalars::text, "interface_name", "ipv4_address", "ipv6_address")
                    .with(Groups::texts, "link_local_ips")
                    .with(Scalars::text, "mac_address")
                    .with(Scalars::integer, "priority");

    static final Struct HEALTHCHECK =
            Struct.of()
                    .with(Commands::healthTest, "test")
                    .with(Scalars::duration, "timeout", "interval")
                    .with(Naturals::orZero, "retries")
                    .with(Scalars::duration, "start_period", "start_interval")
                    .with(Scalars::bool, "disable");

    static final Struct LOGGING =
            Struct.of().with(Scalars::text, "driver").with(Groups::mapping, "options");

    static final Struct DEPENDENCY =
            Struct.of()
                    .with(Scalars::text, "condition")
                    .with(Scalars::bool, "restart")
                    .with(Scalars::optionalBool, "required");

    static final Struct DEVELOP =
            Struct.of()
                    .with(
                            list(
                                    Struct.of()
                                            .with(Scalars::textOrEmpty, "path", "action")
                                            .with(Scalars::text, "target")
                                            .always("exec", HOOK)
                                            .with(Groups::texts, "include", "ignore")
                                            .with(Scalars::bool, "initial_sync")),
                            "watch");

    static final Struct BLKIO =
            Struct.of()
                    .with(Naturals.unlessZero(Naturals.unquoted(16)), "weight")
                    .with(list(device("Weight", "weight", Naturals.unquoted(16))), "weight_device")
                    .with(
                            list(device("Rate", "rate", Scalars::bytesOrZero)),
                            "device_read_bps",
                            "device_read_iops",
                            "device_write_bps",
                            "device_write_iops");

    static final Struct CREDENTIAL_SPEC =
            Struct.of().with(Scalars::text, "config", "file", "registry");

    static final Struct PROVIDER =
            Struct.of().with(Scalars::text, "type").with(Groups::multiMapping, "options");

    static final Kind MODELS = map(Struct.of().with(Scalars::text, "endpoint_var", "model_var"));

    private Shapes() {}

    private static Struct device(String printed, String key, Kind kind) {
        Value none = new Value.Text("", Origin.implied());
        return Struct.of()
                .printedAs("Path", "path", Scalars::textOrEmpty, none)
                .printedAs(printed, key, kind, new Value.Int(0, Origin.implied()));
    }

    /** A limit: one number for both, or a mapping, of which zeros are left out. */
    static Optional<Value> ulimit(Value value, Place place, Findings findings) {
        if (value instanceof Value.Fields(var values, var origin)) {
            SequencedMap<String, Value> result = new LinkedHashMap<>();
            for (String end : new String[] {"soft", "hard"}) {
                Value limit = values.get(end);
                if (limit != null) {
                    Scalars.integer(limit, place.key(end), findings)
                            .ifPresent(number -> result.put(end, number));
                }
            }
            return Optional.of(new Value.Fields(result, origin));
        }
        Optional<Value> number = Scalars.integer(value, place, findings);
        return number.isPresent()
                ? number
                : Optional.of(new Value.Fields(new LinkedHashMap<>(), value.origin()));
    }

    /** SSH agents and keys for a build: {@code default}, or {@code id=path}. */
    static Optional<Value> ssh(Value value, Place place, Findings findings) {
        if (!(value instanceof Value.Fields(var values, var origin)) || values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Value.Items(
                        values.entrySet().stream()
                                .<Value>map(entry ->
                                        new Value.Text(
                                                entry.getValue()
                                                        .asText()
                                                        .map(path -> entry.getKey() + "=" + path)
                                                        .orElse(entry.getKey()),
                                                entry.getValue().origin()))
                                .toList(),
                        origin));
    }
}
