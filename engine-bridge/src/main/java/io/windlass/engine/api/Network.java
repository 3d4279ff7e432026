package io.windlass.engine.api;

import java.util.List;
import java.util.Map;

/**
 * A network as the engine has it.
 *
 * @param containers ids of the containers on it; empty when the engine's list does not tell
 */
public record Network(
        String id,
        String name,
        String driver,
        Map<String, String> labels,
        boolean internal,
        List<String> subnets,
        List<String> containers) {

    public Network {
        labels = Map.copyOf(labels);
        subnets = List.copyOf(subnets);
        containers = List.copyOf(containers);
    }
}
