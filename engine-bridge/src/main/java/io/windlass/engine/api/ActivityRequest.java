package io.windlass.engine.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Which part of an engine's history to tell.
 *
 * @param labels labels that what it happened to must have; an empty value asks for the key alone
 * @param since from this moment on; absent begins now
 * @param until up to this moment, at which the telling ends; absent goes on
 */
public record ActivityRequest(
        Map<String, String> labels, Optional<Instant> since, Optional<Instant> until) {
    public ActivityRequest {
        labels = Map.copyOf(labels);
    }
}
