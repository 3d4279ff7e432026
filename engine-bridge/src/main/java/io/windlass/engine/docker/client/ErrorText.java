package io.windlass.engine.docker.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.api.exception.DockerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The engine's own words in an answer that is an error. */
final class ErrorText {

    private static final Pattern STATUS = Pattern.compile("(?s)^Status \\d+: ");

    private ErrorText() {}

    /** docker-java puts the body behind the status into its message. */
    static String of(DockerException failure) {
        String message = String.valueOf(failure.getMessage());
        return of(STATUS.matcher(message).replaceFirst("").getBytes(StandardCharsets.UTF_8));
    }

    /** The message of a JSON body, or the body when it is none. */
    static String of(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        if (!text.startsWith("{")) {
            return text;
        }
        try {
            JsonNode message = Json.read(body).path("message");
            return message.isTextual() ? message.textValue().strip() : text;
        } catch (IOException notJson) {
            return text;
        }
    }
}
