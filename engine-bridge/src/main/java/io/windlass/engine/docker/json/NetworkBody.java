package io.windlass.engine.docker.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.windlass.engine.api.NetworkSpec;
import io.windlass.engine.docker.client.ApiVersion;
import java.util.Map;

/** The bodies by which networks and volumes are created. */
public final class NetworkBody {

    private NetworkBody() {}

    public static ObjectNode of(NetworkSpec spec, ApiVersion version) {
        Body body =
                new Body()
                        .put("Name", spec.name())
                        // Older engines would else make a second network of the same name.
                        .put("CheckDuplicate", !version.atLeast(44))
                        .put("Driver", spec.driver())
                        .put("Options", spec.options())
                        .put("Internal", spec.internal())
                        .put("Attachable", spec.attachable())
                        .setFlag(
                                "EnableIPv4", spec.enableIpv4().filter(wish -> version.atLeast(48)))
                        .setFlag("EnableIPv6", spec.enableIpv6());
        spec.ipam().ifPresent(ipam -> body.set("IPAM", ipam(ipam).node()));
        return body.put("Labels", spec.labels()).node();
    }

    private static Body ipam(NetworkSpec.Ipam ipam) {
        return new Body()
                .put("Driver", ipam.driver())
                .each(
                        "Config",
                        ipam.pools(),
                        pool ->
                                new Body()
                                        .put("Subnet", pool.subnet())
                                        .put("IPRange", pool.ipRange())
                                        .put("Gateway", pool.gateway())
                                        .put("AuxiliaryAddresses", pool.auxiliaryAddresses()));
    }

    public static ObjectNode volume(
            String name, String driver, Map<String, String> options, Map<String, String> labels) {
        return new Body()
                .put("Name", name)
                .put("Driver", driver)
                .put("DriverOpts", options)
                .put("Labels", labels)
                .node();
    }
}
