package io.windlass.engine.api;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened, in the engine's own words. Other than an {@link EngineEvent} it tells
 * what was done and not what is there now.
 *
 * @param type {@code container}, {@code network}, ...
 * @param action {@code start}, {@code exec_create: sh}, ...
 * @param id of what it happened to
 * @param attributes labels and more, as the engine tells them
 */
public record Activity(
        Instant time, String type, String action, String id, Map<String, String> attributes) {
    public Activity {
        attributes = Map.copyOf(attributes);
    }
}
