package io.windlass.engine.docker.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON in and out, as trees. */
public final class Json {

    private static final ObjectReader READER = new ObjectMapper().readerFor(JsonNode.class);
    private static final ObjectWriter WRITER = new ObjectMapper().writer();

    private Json() {}

    /** Reads one value; a missing node when the text is empty. */
    public static JsonNode read(byte[] text) throws IOException {
        JsonNode tree = READER.readValue(text, 0, text.length);
        return tree == null ? MissingNode.getInstance() : tree;
    }

    public static JsonNode read(String text) throws JsonProcessingException {
        JsonNode tree = READER.readValue(text);
        return tree == null ? MissingNode.getInstance() : tree;
    }

    public static byte[] bytes(Object value) {
        try {
            return WRITER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static String text(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
