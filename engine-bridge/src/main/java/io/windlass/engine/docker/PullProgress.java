package io.windlass.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.engine.api.Images.TransferProgress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Adds up the layers of a pull. */
final class PullProgress {

    private record Layer(long done, long total) {}

    private final Map<String, Layer> layers = new HashMap<>();
    private Optional<String> error = Optional.empty();

    /** Takes a line of the engine; gives what to show. */
    Optional<TransferProgress> line(JsonNode line) {
        String text = line.path("errorDetail").path("message").asText(line.path("error").asText());
        if (!text.isEmpty()) {
            error = Optional.of(text);
            return Optional.empty();
        }
        String status = line.path("status").asText();
        String id = line.path("id").asText();
        if (status.isEmpty()) {
            return Optional.empty();
        }
        if (!id.isEmpty()) {
            layer(id, status, line.path("progressDetail"));
        }
        long done = layers.values().stream().mapToLong(Layer::done).sum();
        long total = layers.values().stream().mapToLong(Layer::total).sum();
        return Optional.of(new TransferProgress(done, total, status));
    }

    private void layer(String id, String status, JsonNode detail) {
        switch (status) {
            case "Downloading" ->
                    layers.put(
                            id,
                            new Layer(
                                    detail.path("current").asLong(),
                                    detail.path("total").asLong()));
            case "Download complete", "Verifying Checksum", "Extracting", "Pull complete" ->
                    layers.computeIfPresent(
                            id, (key, layer) -> new Layer(layer.total(), layer.total()));
            default -> {
                // "Waiting", "Already exists", ...: nothing is transferred.
            }
        }
    }

    /** What the engine said at last, if it failed: its status was sent long before. */
    Optional<String> error() {
        return error;
    }
}
