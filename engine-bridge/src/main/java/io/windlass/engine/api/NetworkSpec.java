package io.windlass.engine.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network to create.
 *
 * @param driver empty leaves the choice to the engine
 * @param ipam absent leaves addresses to the engine
 */
public record NetworkSpec(
        String name,
        String driver,
        Map<String, String> options,
        boolean internal,
        boolean attachable,
        Optional<Boolean> enableIpv4,
        Optional<Boolean> enableIpv6,
        Optional<Ipam> ipam,
        Map<String, String> labels) {

    public NetworkSpec {
        options = Map.copyOf(options);
        labels = Map.copyOf(labels);
    }

    /** Where addresses come from. */
    public record Ipam(String driver, List<Pool> pools) {
        public Ipam {
            pools = List.copyOf(pools);
        }
    }

    /** One range of addresses; empty texts are left out. */
    public record Pool(
            String subnet, String ipRange, String gateway, Map<String, String> auxiliaryAddresses) {
        public Pool {
            auxiliaryAddresses = Map.copyOf(auxiliaryAddresses);
        }
    }
}
