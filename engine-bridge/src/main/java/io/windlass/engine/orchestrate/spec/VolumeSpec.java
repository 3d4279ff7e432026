package io.windlass.engine.orchestrate.spec;

import java.util.Map;

/**
 * A volume to create.
 *
 * @param driver empty leaves the choice to the engine
 */
public record VolumeSpec(
        String name, String driver, Map<String, String> options, Map<String, String> labels) {

    public VolumeSpec {
        options = Map.copyOf(options);
        labels = Map.copyOf(labels);
    }
}
