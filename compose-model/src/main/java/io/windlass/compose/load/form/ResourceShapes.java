package io.windlass.compose.load.form;

import static io.windlass.compose.load.form.Groups.list;

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
                            Struct.of().with(Scalars::text, "driver").with(list(POOL), "config"))
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
                    .with(Groups::mapping, "driver_opts")
                    .with(Scalars::text, "template_driver");

    private ResourceShapes() {}
}
