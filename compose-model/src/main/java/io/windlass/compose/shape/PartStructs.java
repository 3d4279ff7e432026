package io.windlass.compose.shape;

import static io.windlass.compose.shape.Field.always;
import static io.windlass.compose.shape.Field.filled;
import static io.windlass.compose.shape.Field.inJson;
import static io.windlass.compose.shape.Field.set;
import static io.windlass.compose.shape.Shape.Plain.BYTES;
import static io.windlass.compose.shape.Shape.Plain.COMMAND;
import static io.windlass.compose.shape.Shape.Plain.DURATION;
import static io.windlass.compose.shape.Shape.Plain.ENVIRONMENT;
import static io.windlass.compose.shape.Shape.Plain.FLAG;
import static io.windlass.compose.shape.Shape.Plain.HOSTS;
import static io.windlass.compose.shape.Shape.Plain.INTEGER;
import static io.windlass.compose.shape.Shape.Plain.MAPPING;
import static io.windlass.compose.shape.Shape.Plain.SSH;
import static io.windlass.compose.shape.Shape.Plain.TEXT;
import static io.windlass.compose.shape.Shape.Plain.TEXTS;
import static io.windlass.compose.shape.Shape.Plain.ULIMITS;

/** The structures that parts of a service have. */
final class PartStructs {

    static final Struct FILE_REFERENCE =
            Struct.of(
                    filled("source", TEXT),
                    filled("target", TEXT),
                    filled("uid", TEXT),
                    filled("gid", TEXT),
                    set("mode", TEXT));

    static final Struct BUILD =
            Struct.of(
                    filled("context", TEXT),
                    filled("dockerfile", TEXT),
                    filled("dockerfile_inline", TEXT),
                    filled("entitlements", TEXTS),
                    filled("args", ENVIRONMENT),
                    filled("provenance", TEXT),
                    filled("sbom", TEXT),
                    filled("ssh", SSH),
                    filled("labels", MAPPING),
                    filled("cache_from", TEXTS),
                    filled("cache_to", TEXTS),
                    filled("no_cache", FLAG),
                    filled("additional_contexts", MAPPING),
                    filled("pull", FLAG),
                    filled("extra_hosts", HOSTS),
                    filled("isolation", TEXT),
                    filled("network", TEXT),
                    filled("target", TEXT),
                    filled("secrets", new Shape.Several(FILE_REFERENCE)),
                    filled("shm_size", BYTES),
                    filled("tags", TEXTS),
                    filled("ulimits", ULIMITS),
                    filled("platforms", TEXTS),
                    filled("privileged", FLAG));

    static final Struct HOOK =
            Struct.of(
                    inJson("command", COMMAND),
                    filled("user", TEXT),
                    filled("privileged", FLAG),
                    filled("working_dir", TEXT),
                    filled("environment", ENVIRONMENT));

    static final Struct DEVELOP =
            Struct.of(
                    filled(
                            "watch",
                            new Shape.Several(
                                    Struct.of(
                                            always("path", TEXT),
                                            always("action", TEXT),
                                            filled("target", TEXT),
                                            inJson("exec", HOOK),
                                            filled("include", TEXTS),
                                            filled("ignore", TEXTS),
                                            filled("initial_sync", FLAG)))));

    private static final Shape WEIGHTS =
            new Shape.Several(
                    Struct.of(
                            new Field("path", "Path", TEXT, Field.Presence.ALWAYS),
                            new Field("weight", "Weight", INTEGER, Field.Presence.ALWAYS)));

    private static final Shape RATES =
            new Shape.Several(
                    Struct.of(
                            new Field("path", "Path", TEXT, Field.Presence.ALWAYS),
                            new Field("rate", "Rate", BYTES, Field.Presence.ALWAYS)));

    static final Struct BLOCK_IO =
            Struct.of(
                    filled("weight", INTEGER),
                    filled("weight_device", WEIGHTS),
                    filled("device_read_bps", RATES),
                    filled("device_read_iops", RATES),
                    filled("device_write_bps", RATES),
                    filled("device_write_iops", RATES));

    static final Struct HEALTHCHECK =
            Struct.of(
                    filled("test", TEXTS),
                    set("timeout", DURATION),
                    set("interval", DURATION),
                    set("retries", INTEGER),
                    set("start_period", DURATION),
                    set("start_interval", DURATION),
                    filled("disable", FLAG));

    static final Struct NETWORK =
            Struct.of(
                    filled("aliases", TEXTS),
                    filled("driver_opts", MAPPING),
                    filled("gw_priority", INTEGER),
                    filled("interface_name", TEXT),
                    filled("ipv4_address", TEXT),
                    filled("ipv6_address", TEXT),
                    filled("link_local_ips", TEXTS),
                    filled("mac_address", TEXT),
                    filled("priority", INTEGER));

    static final Struct PORT =
            Struct.of(
                    filled("name", TEXT),
                    filled("mode", TEXT),
                    filled("host_ip", TEXT),
                    filled("target", INTEGER),
                    filled("published", TEXT),
                    filled("protocol", TEXT),
                    filled("app_protocol", TEXT));

    static final Struct BIND =
            Struct.of(
                    filled("selinux", TEXT),
                    filled("propagation", TEXT),
                    filled("create_host_path", FLAG),
                    filled("recursive", TEXT));

    static final Struct VOLUME =
            Struct.of(
                    filled("type", TEXT),
                    filled("source", TEXT),
                    filled("target", TEXT),
                    filled("read_only", FLAG),
                    filled("consistency", TEXT),
                    set("bind", BIND),
                    set(
                            "volume",
                            Struct.of(
                                    filled("labels", MAPPING),
                                    filled("nocopy", FLAG),
                                    filled("subpath", TEXT))),
                    set("tmpfs", Struct.of(filled("size", BYTES), filled("mode", INTEGER))),
                    set("image", Struct.of(filled("subpath", TEXT))));

    private PartStructs() {}
}
