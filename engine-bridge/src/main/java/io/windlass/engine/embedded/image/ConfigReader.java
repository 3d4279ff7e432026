package io.windlass.engine.embedded.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the JSON of images. */
final class ConfigReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ConfigReader() {}

    /** Any JSON of an archive; what is no JSON is said so. */
    static JsonNode json(byte[] bytes, String what) throws IOException {
        try {
            JsonNode node = JSON.readTree(bytes);
            if (node == null || node.isMissingNode()) {
                throw new IOException(what + " is empty");
            }
            return node;
        } catch (JsonProcessingException garbled) {
            throw new IOException(what + " is no JSON", garbled);
        }
    }

    static ImageConfig config(byte[] bytes) throws IOException {
        JsonNode all = json(bytes, "the image's configuration");
        JsonNode config = all.path("config");
        List<Digest> layers = new ArrayList<>();
        for (JsonNode layer : all.path("rootfs").path("diff_ids")) {
            layers.add(Digest.parse(layer.asText()));
        }
        JsonNode health = config.path("Healthcheck");
        return new ImageConfig(
                all.path("architecture").asText(),
                all.path("os").asText(),
                texts(config.path("Env")),
                texts(config.path("Entrypoint")),
                texts(config.path("Cmd")),
                config.path("WorkingDir").asText(""),
                config.path("User").asText(""),
                config.path("StopSignal").asText(""),
                keys(config.path("ExposedPorts")),
                keys(config.path("Volumes")),
                map(config.path("Labels")),
                health.isObject() ? Optional.of(health.toString()) : Optional.empty(),
                layers);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static Map<String, String> map(JsonNode object) {
        Map<String, String> map = new LinkedHashMap<>();
        object.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }
}
