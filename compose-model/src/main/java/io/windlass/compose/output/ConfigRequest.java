package io.windlass.compose.output;

import java.util.List;

/**
 * What {@code config} is asked for.
 *
 * @param show the model or one aspect of it
 * @param format {@code yaml} or {@code json}; empty takes what is usual for the aspect
 * @param hashed the services whose hashes are wanted; {@code *} for all
 */
public record ConfigRequest(Show show, String format, List<String> hashed) {

    public ConfigRequest {
        hashed = List.copyOf(hashed);
    }

    /** The model or one aspect of it. */
    public enum Show {
        MODEL,
        SERVICES,
        VOLUMES,
        NETWORKS,
        MODELS,
        IMAGES,
        PROFILES,
        HASH,
        ENVIRONMENT,
        VARIABLES
    }

    /** The whole model. */
    public static ConfigRequest model(String format) {
        return new ConfigRequest(Show.MODEL, format, List.of());
    }

    public static ConfigRequest of(Show show) {
        return new ConfigRequest(show, "", List.of());
    }

    public static ConfigRequest hash(List<String> services) {
        return new ConfigRequest(Show.HASH, "", services);
    }
}
