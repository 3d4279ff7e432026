package io.windlass.compose.shape;

import static io.windlass.compose.shape.Field.always;
import static io.windlass.compose.shape.Field.filled;
import static io.windlass.compose.shape.Field.inJson;
import static io.windlass.compose.shape.Field.set;
import static io.windlass.compose.shape.Shape.Plain.BYTES;
import static io.windlass.compose.shape.Shape.Plain.COMMAND;
import static io.windlass.compose.shape.Shape.Plain.DURATION;
import static io.windlass.compose.shape.Shape.Plain.ENVIRONMENT;
import static io.windlass.compose.shape.Shape.Plain.ENV_FILES;
import static io.windlass.compose.shape.Shape.Plain.FLAG;
import static io.windlass.compose.shape.Shape.Plain.FLOAT;
import static io.windlass.compose.shape.Shape.Plain.HOSTS;
import static io.windlass.compose.shape.Shape.Plain.INTEGER;
import static io.windlass.compose.shape.Shape.Plain.LISTS;
import static io.windlass.compose.shape.Shape.Plain.MAPPING;
import static io.windlass.compose.shape.Shape.Plain.TEXT;
import static io.windlass.compose.shape.Shape.Plain.TEXTS;
import static io.windlass.compose.shape.Shape.Plain.ULIMITS;

/**
 * The structures that stand at the top of a project, as the reference 2.40.3 declares them. The
 * order is that of its declarations and must not be touched: hashes depend on it.
 */
public final class Structs {

    private static final Struct REFERENCED = PartStructs.FILE_REFERENCE;

    public static final Struct SERVICE =
            Struct.of(
                    filled("profiles", TEXTS),
                    filled("annotations", MAPPING),
                    set("attach", FLAG),
                    set("build", PartStructs.BUILD),
                    set("develop", PartStructs.DEVELOP),
                    set("blkio_config", PartStructs.BLOCK_IO),
                    filled("cap_add", TEXTS),
                    filled("cap_drop", TEXTS),
                    filled("cgroup_parent", TEXT),
                    filled("cgroup", TEXT),
                    filled("cpu_count", INTEGER),
                    filled("cpu_percent", FLOAT),
                    filled("cpu_period", INTEGER),
                    filled("cpu_quota", INTEGER),
                    filled("cpu_rt_period", INTEGER),
                    filled("cpu_rt_runtime", INTEGER),
                    filled("cpus", FLOAT),
                    filled("cpuset", TEXT),
                    filled("cpu_shares", INTEGER),
                    inJson("command", COMMAND),
                    filled("configs", new Shape.Several(REFERENCED)),
                    filled("container_name", TEXT),
                    set(
                            "credential_spec",
                            Struct.of(
                                    filled("config", TEXT),
                                    filled("file", TEXT),
                                    filled("registry", TEXT))),
                    filled(
                            "depends_on",
                            new Shape.Named(
                                    Struct.of(
                                            filled("condition", TEXT),
                                            filled("restart", FLAG),
                                            always("required", FLAG)))),
                    set("deploy", DeployStructs.DEPLOY),
                    filled("device_cgroup_rules", TEXTS),
                    filled(
                            "devices",
                            new Shape.Several(
                                    Struct.of(
                                            filled("source", TEXT),
                                            filled("target", TEXT),
                                            filled("permissions", TEXT)))),
                    filled("dns", TEXTS),
                    filled("dns_opt", TEXTS),
                    filled("dns_search", TEXTS),
                    filled("dockerfile", TEXT),
                    filled("domainname", TEXT),
                    inJson("entrypoint", COMMAND),
                    set("provider", Struct.of(filled("type", TEXT), filled("options", LISTS))),
                    filled("environment", ENVIRONMENT),
                    filled("env_file", ENV_FILES),
                    filled("expose", TEXTS),
                    set("extends", Struct.of(filled("file", TEXT), filled("service", TEXT))),
                    filled("external_links", TEXTS),
                    filled("extra_hosts", HOSTS),
                    filled("group_add", TEXTS),
                    filled("gpus", new Shape.Several(DeployStructs.DEVICE_REQUEST)),
                    filled("hostname", TEXT),
                    set("healthcheck", PartStructs.HEALTHCHECK),
                    filled("image", TEXT),
                    set("init", FLAG),
                    filled("ipc", TEXT),
                    filled("isolation", TEXT),
                    filled("labels", MAPPING),
                    filled("label_file", TEXTS),
                    filled("links", TEXTS),
                    set("logging", Struct.of(filled("driver", TEXT), filled("options", MAPPING))),
                    filled("log_driver", TEXT),
                    filled("log_opt", MAPPING),
                    filled("mem_limit", BYTES),
                    filled("mem_reservation", BYTES),
                    filled("memswap_limit", BYTES),
                    filled("mem_swappiness", BYTES),
                    filled("mac_address", TEXT),
                    filled(
                            "models",
                            new Shape.Named(
                                    Struct.of(
                                            filled("endpoint_var", TEXT),
                                            filled("model_var", TEXT)))),
                    filled("net", TEXT),
                    filled("network_mode", TEXT),
                    filled("networks", new Shape.Named(PartStructs.NETWORK)),
                    filled("oom_kill_disable", FLAG),
                    filled("oom_score_adj", INTEGER),
                    filled("pid", TEXT),
                    filled("pids_limit", INTEGER),
                    filled("platform", TEXT),
                    filled("ports", new Shape.Several(PartStructs.PORT)),
                    filled("privileged", FLAG),
                    filled("pull_policy", TEXT),
                    filled("read_only", FLAG),
                    filled("restart", TEXT),
                    filled("runtime", TEXT),
                    set("scale", INTEGER),
                    filled("secrets", new Shape.Several(REFERENCED)),
                    filled("security_opt", TEXTS),
                    filled("shm_size", BYTES),
                    filled("stdin_open", FLAG),
                    set("stop_grace_period", DURATION),
                    filled("stop_signal", TEXT),
                    filled("storage_opt", MAPPING),
                    filled("sysctls", MAPPING),
                    filled("tmpfs", TEXTS),
                    filled("tty", FLAG),
                    filled("ulimits", ULIMITS),
                    filled("use_api_socket", FLAG),
                    filled("user", TEXT),
                    filled("userns_mode", TEXT),
                    filled("uts", TEXT),
                    filled("volume_driver", TEXT),
                    filled("volumes", new Shape.Several(PartStructs.VOLUME)),
                    filled("volumes_from", TEXTS),
                    filled("working_dir", TEXT),
                    filled("post_start", new Shape.Several(PartStructs.HOOK)),
                    filled("pre_stop", new Shape.Several(PartStructs.HOOK)));

    private static final Struct POOL =
            Struct.of(
                    filled("subnet", TEXT),
                    filled("gateway", TEXT),
                    filled("ip_range", TEXT),
                    filled("aux_addresses", MAPPING));

    public static final Struct NETWORK =
            Struct.of(
                    filled("name", TEXT),
                    filled("driver", TEXT),
                    filled("driver_opts", MAPPING),
                    inJson(
                            "ipam",
                            Struct.of(
                                    filled("driver", TEXT),
                                    filled("config", new Shape.Several(POOL)))),
                    filled("external", FLAG),
                    filled("internal", FLAG),
                    filled("attachable", FLAG),
                    filled("labels", MAPPING),
                    set("enable_ipv4", FLAG),
                    set("enable_ipv6", FLAG));

    public static final Struct VOLUME =
            Struct.of(
                    filled("name", TEXT),
                    filled("driver", TEXT),
                    filled("driver_opts", MAPPING),
                    filled("external", FLAG),
                    filled("labels", MAPPING));

    /** Secrets and configs. */
    public static final Struct FILE_OBJECT =
            Struct.of(
                    filled("name", TEXT),
                    filled("file", TEXT),
                    filled("environment", TEXT),
                    filled("content", TEXT),
                    filled("external", FLAG),
                    filled("labels", MAPPING),
                    filled("driver", TEXT),
                    filled("driver_opts", MAPPING),
                    filled("template_driver", TEXT));

    public static final Struct MODEL =
            Struct.of(
                    filled("name", TEXT),
                    filled("model", TEXT),
                    filled("context_size", INTEGER),
                    filled("runtime_flags", TEXTS));

    private Structs() {}

    /** A service whose binds say in another case whether the folder is to be made. */
    public static Struct withCreateHostPath(Struct service, Field.Presence presence) {
        Struct bind = PartStructs.BIND.with("create_host_path", flag -> flag.when(presence));
        Struct volume = PartStructs.VOLUME.with("bind", _ -> set("bind", bind));
        return service.with("volumes", _ -> filled("volumes", new Shape.Several(volume)));
    }

    /**
     * A service with the hooks that run before its start, as the reference knows them since 5.3.
     */
    public static Struct withPreStart(Struct service) {
        Struct hook =
                PartStructs.HOOK
                        .withBefore("user", filled("image", TEXT))
                        .withLast(filled("per_replica", FLAG));
        return service.withBefore("post_start", filled("pre_start", new Shape.Several(hook)));
    }

    /** A network with the options of its address management, as the reference has it since 5.2. */
    public static Struct withIpamOptions(Struct network) {
        return network.with(
                "ipam",
                ipam ->
                        ipam.shape() instanceof Struct fields
                                ? inJson("ipam", fields.withLast(filled("options", MAPPING)))
                                : ipam);
    }
}
