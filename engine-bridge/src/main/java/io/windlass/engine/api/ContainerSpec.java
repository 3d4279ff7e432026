package io.windlass.engine.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container to create, in the parts of the Docker API's create body.
 *
 * @param platform {@code os/arch[/variant]}; absent takes the image's
 * @param config what the process is: the body's top level
 * @param host how the host runs it: {@code HostConfig}
 * @param endpoints by network name, in the order of priority: the first is the primary one
 */
public record ContainerSpec(
        String name,
        Optional<String> platform,
        ContainerConfig config,
        HostConfig host,
        List<Endpoint> endpoints) {

    public ContainerSpec {
        endpoints = List.copyOf(endpoints);
    }

    /**
     * The end of a network at a container.
     *
     * @param network real name of the network
     * @param ipam present when the service wrote a mapping for this network, even an empty one
     */
    public record Endpoint(
            String network,
            List<String> aliases,
            List<String> links,
            Optional<Ipam> ipam,
            Optional<String> macAddress,
            Map<String, String> driverOptions,
            int gatewayPriority,
            Optional<String> interfaceName) {
        public Endpoint {
            aliases = List.copyOf(aliases);
            links = List.copyOf(links);
            driverOptions = Map.copyOf(driverOptions);
        }
    }

    /** Fixed addresses; empty texts are not set. */
    public record Ipam(String ipv4Address, String ipv6Address, List<String> linkLocalIps) {
        public Ipam {
            linkLocalIps = List.copyOf(linkLocalIps);
        }
    }
}
