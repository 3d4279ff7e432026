package io.windlass.engine.docker.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.docker.client.ApiVersion;
import java.util.HashMap;
import java.util.Map;

/** The end of a network at a container, as it is created or connected. */
public final class EndpointBody {

    /** How a driver is told the name of the interface. */
    private static final String INTERFACE_NAME = "com.docker.network.endpoint.ifname";

    private EndpointBody() {}

    public static ObjectNode of(ContainerSpec.Endpoint endpoint, ApiVersion version) {
        Body body = new Body();
        endpoint.ipam()
                .ifPresent(ipam -> {
                    body.set("IPAMConfig", ipam(ipam).node());
                    body.put("IPAddress", ipam.ipv4Address());
                    body.put("IPv6Gateway", ipam.ipv6Address());
                });
        body.put("Links", endpoint.links()).put("Aliases", endpoint.aliases());
        if (version.atLeast(44)) {
            body.put("MacAddress", endpoint.macAddress().orElse(""));
        }
        Map<String, String> options = new HashMap<>(endpoint.driverOptions());
        if (version.atLeast(49)) {
            endpoint.interfaceName().ifPresent(name -> options.put(INTERFACE_NAME, name));
        }
        body.put("DriverOpts", options);
        if (version.atLeast(48)) {
            body.put("GwPriority", endpoint.gatewayPriority());
        }
        return body.node();
    }

    private static Body ipam(ContainerSpec.Ipam ipam) {
        return new Body()
                .put("IPv4Address", ipam.ipv4Address())
                .put("IPv6Address", ipam.ipv6Address())
                .put("LinkLocalIPs", ipam.linkLocalIps());
    }

    /** The body of a connect call. */
    public static ObjectNode connect(
            ContainerId container, ContainerSpec.Endpoint endpoint, ApiVersion version) {
        return new Body()
                .put("Container", container.value())
                .set("EndpointConfig", of(endpoint, version))
                .node();
    }
}
