package io.windlass.engine.api;

import java.util.Map;

/** A named volume as the engine has it. */
public record Volume(String name, String driver, String mountpoint, Map<String, String> labels) {
    public Volume {
        labels = Map.copyOf(labels);
    }
}
