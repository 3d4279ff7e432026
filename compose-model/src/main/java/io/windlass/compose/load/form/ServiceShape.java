package io.windlass.compose.load.form;

import static io.windlass.compose.load.form.Groups.list;
import static io.windlass.compose.load.form.Groups.map;

/** All attributes of a service, in the order in which the reference prints them. */
final class ServiceShape {

    private static final Struct BUILD =
            Struct.of()
                    .with(Scalars::text, "context", "dockerfile", "dockerfile_inline")
                    .with(Groups::texts, "entitlements")
                    .with(Groups::environment, "args")
                    .with(Scalars::text, "provenance", "sbom")
                    .with(Shapes::ssh, "ssh")
                    .with(Groups::mapping, "labels")
                    .with(Groups::texts, "cache_from", "cache_to")
                    .with(Scalars::bool, "no_cache")
                    .with(Groups::mapping, "additional_contexts")
                    .with(Scalars::bool, "pull")
                    .with(Hosts::hosts, "extra_hosts")
                    .with(Scalars::text, "isolation", "network", "target")
                    .with(list(Shapes.FILE_REFERENCE), "secrets")
                    .with(Scalars::bytes, "shm_size")
                    .with(Groups::texts, "tags")
                    .with(map(Shapes::ulimit), "ulimits")
                    .with(Groups::texts, "platforms")
                    .with(Scalars::bool, "privileged");

    private static final Struct FIRST =
            Struct.of()
                    .with(Groups::texts, "profiles")
                    .with(Groups::mapping, "annotations")
                    .with(Scalars::optionalBool, "attach")
                    .with(BUILD, "build")
                    .with(Shapes.DEVELOP, "develop")
                    .with(Shapes.BLKIO, "blkio_config")
                    .with(Groups::texts, "cap_add", "cap_drop")
                    .with(Scalars::text, "cgroup_parent", "cgroup")
                    .with(Scalars::integer, "cpu_count")
                    .with(Scalars::single, "cpu_percent")
                    .with(
                            Scalars::integer,
                            "cpu_period",
                            "cpu_quota",
                            "cpu_rt_period",
                            "cpu_rt_runtime")
                    .with(Scalars::single, "cpus")
                    .with(Scalars::text, "cpuset")
                    .with(Scalars::integer, "cpu_shares")
                    .orNull("command", Commands::command)
                    .with(list(Shapes.FILE_REFERENCE), "configs")
                    .with(Scalars::text, "container_name")
                    .with(Shapes.CREDENTIAL_SPEC, "credential_spec")
                    .with(map(Shapes.DEPENDENCY), "depends_on")
                    .with(DeployShape.DEPLOY, "deploy")
                    .with(Groups::texts, "device_cgroup_rules")
                    .with(list(Shapes.DEVICE), "devices")
                    .with(Groups::texts, "dns", "dns_opt", "dns_search")
                    .with(Scalars::text, "dockerfile", "domainname");

    private static final Struct SECOND =
            FIRST.orNull("entrypoint", Commands::command)
                    .with(Shapes.PROVIDER, "provider")
                    .with(Groups::environment, "environment")
                    .with(
                            list(
                                    Struct.of()
                                            .with(Scalars::text, "path")
                                            .with(Scalars::optionalBool, "required")
                                            .with(Scalars::text, "format")),
                            "env_file")
                    .with(Groups::texts, "expose")
                    .with(Struct.of().with(Scalars::text, "file", "service"), "extends")
                    .with(Groups::texts, "external_links")
                    .with(Hosts::hosts, "extra_hosts")
                    .with(Groups::texts, "group_add")
                    .with(list(Shapes.DEVICE_REQUEST), "gpus")
                    .with(Scalars::text, "hostname")
                    .with(Shapes.HEALTHCHECK, "healthcheck")
                    .with(Scalars::text, "image")
                    .with(Scalars::optionalBool, "init")
                    .with(Scalars::text, "ipc", "isolation")
                    .with(Groups::mapping, "labels")
                    .with(Groups::texts, "label_file", "links")
                    .with(Shapes.LOGGING, "logging")
                    .with(Scalars::text, "log_driver")
                    .with(Groups::mapping, "log_opt")
                    .with(
                            Scalars::bytes,
                            "mem_limit",
                            "mem_reservation",
                            "memswap_limit",
                            "mem_swappiness")
                    .with(Scalars::text, "mac_address")
                    .with(Shapes.MODELS, "models");

    static final Struct SERVICE =
            SECOND.with(Scalars::text, "net", "network_mode")
                    .with(map(Shapes.NETWORK), "networks")
                    .with(Scalars::bool, "oom_kill_disable")
                    .with(Scalars::integer, "oom_score_adj")
                    .with(Scalars::text, "pid")
                    .with(Scalars::integer, "pids_limit")
                    .with(Scalars::text, "platform")
                    .with(list(Shapes.PORT), "ports")
                    .with(Scalars::bool, "privileged")
                    .with(Scalars::text, "pull_policy")
                    .with(Scalars::bool, "read_only")
                    .with(Scalars::text, "restart", "runtime")
                    .with(Scalars::integerOrZero, "scale")
                    .with(list(Shapes.FILE_REFERENCE), "secrets")
                    .with(Groups::texts, "security_opt")
                    .with(Scalars::bytes, "shm_size")
                    .with(Scalars::bool, "stdin_open")
                    .with(Scalars::duration, "stop_grace_period")
                    .with(Scalars::text, "stop_signal")
                    .with(Groups::strictMapping, "storage_opt")
                    .with(Groups::mapping, "sysctls")
                    .with(Groups::texts, "tmpfs")
                    .with(Scalars::bool, "tty")
                    .with(map(Shapes::ulimit), "ulimits")
                    .with(Scalars::bool, "use_api_socket")
                    .with(Scalars::text, "user", "userns_mode", "uts", "volume_driver")
                    .with(list(Shapes.VOLUME), "volumes")
                    .with(Groups::texts, "volumes_from")
                    .with(Scalars::text, "working_dir")
                    .with(list(Shapes.HOOK), "post_start", "pre_stop");

    private ServiceShape() {}
}
