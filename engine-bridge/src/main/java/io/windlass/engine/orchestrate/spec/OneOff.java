package io.windlass.engine.orchestrate.spec;

import io.windlass.engine.api.ContainerConfig;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.api.HostConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A container that is made for one command of a person and does not count among those of its
 * service.
 *
 * @param slug what its name was made of, 64 hexadecimal digits
 * @param autoRemove whether the engine removes it when it ends
 * @param attachStdin whether its input ends with that of whoever attaches
 * @param useAliases whether others reach it by the names of its service
 */
public record OneOff(String slug, boolean autoRemove, boolean attachStdin, boolean useAliases) {

    /** The name that it gets when nobody gives one. */
    public static String name(String project, String service, String slug) {
        return project + "-" + service + "-run-" + slug.substring(0, 12);
    }

    /** What a container of the service has to be, to be this one. */
    public ContainerSpec of(ContainerSpec spec) {
        return new ContainerSpec(
                spec.name(),
                spec.platform(),
                config(spec.config()),
                host(spec.host()),
                useAliases
                        ? spec.endpoints()
                        : spec.endpoints().stream().map(end -> alone(end, spec.name())).toList());
    }

    private ContainerConfig config(ContainerConfig config) {
        Map<String, String> labels = new LinkedHashMap<>(config.labels());
        labels.remove(Labels.NUMBER);
        labels.put(Labels.ONE_OFF, "True");
        labels.put(Labels.SLUG, slug);
        return new ContainerConfig(
                config.image(),
                config.hostname(),
                config.domainname(),
                config.user(),
                config.workingDir(),
                config.command(),
                config.entrypoint(),
                config.environment(),
                labels,
                config.exposedPorts(),
                config.tty(),
                config.openStdin(),
                attachStdin,
                config.stopSignal(),
                config.stopTimeout(),
                config.healthcheck(),
                config.macAddress());
    }

    private HostConfig host(HostConfig host) {
        HostConfig.Running running = host.running();
        return new HostConfig(
                host.storage(),
                host.networking(),
                host.resources(),
                host.security(),
                new HostConfig.Running(
                        running.restartPolicy(),
                        running.init(),
                        autoRemove,
                        running.ipcMode(),
                        running.pidMode(),
                        running.utsMode(),
                        running.cgroupnsMode(),
                        running.cgroupParent(),
                        running.runtime(),
                        running.isolation(),
                        running.oomScoreAdj(),
                        running.oomKillDisable(),
                        running.logDriver(),
                        running.logOptions(),
                        running.annotations()));
    }

    private static ContainerSpec.Endpoint alone(ContainerSpec.Endpoint end, String name) {
        return new ContainerSpec.Endpoint(
                end.network(),
                List.of(name),
                end.links(),
                end.ipam(),
                end.macAddress(),
                end.driverOptions(),
                end.gatewayPriority(),
                end.interfaceName());
    }
}
