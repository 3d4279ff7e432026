package io.windlass.engine.docker.build;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/** The messages of a builder, as lines to show, with what they say about the result. */
public final class BuildOutput {

    private static final int KEPT = 30;
    private static final String TRACE = "moby.buildkit.trace";

    private final Consumer<String> lines;
    private final Deque<String> last = new ArrayDeque<>();
    private final StringBuilder unfinished = new StringBuilder();
    private final BuildTrace trace = new BuildTrace(this::show);
    private String id = "";
    private Optional<String> error = Optional.empty();

    public BuildOutput(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Takes one message. */
    public void message(JsonNode message) {
        String text = message.path("stream").asText();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                finish();
            } else {
                unfinished.append(text.charAt(i));
            }
        }
        String failure =
                message.path("errorDetail").path("message").asText(message.path("error").asText());
        if (!failure.isEmpty()) {
            error = Optional.of(failure);
        }
        if (message.path("id").asText().equals(TRACE)) {
            trace(message.path("aux").asText());
            return;
        }
        String built = message.path("aux").path("ID").asText();
        if (!built.isEmpty()) {
            id = built;
        }
        status(message);
    }

    /** BuildKit wraps its own messages; one that is no such message tells nothing. */
    private void trace(String encoded) {
        try {
            trace.message(Base64.getDecoder().decode(encoded));
        } catch (IllegalArgumentException garbled) {
            show("The builder told something that cannot be read: " + garbled);
        }
    }

    /**
     * A base image is fetched: each layer tells a hundred times how far it is, which is no line.
     */
    private void status(JsonNode message) {
        String status = message.path("status").asText();
        if (!status.isEmpty() && message.path("progressDetail").isEmpty()) {
            String layer = message.path("id").asText();
            show(layer.isEmpty() ? status : layer + ": " + status);
        }
    }

    private void finish() {
        String line = unfinished.toString();
        unfinished.setLength(0);
        show(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }

    private void show(String line) {
        last.addLast(line);
        if (last.size() > KEPT) {
            last.removeFirst();
        }
        lines.accept(line);
    }

    /** Shows a last line without an end. */
    public void end() {
        if (!unfinished.isEmpty()) {
            finish();
        }
    }

    /** The id of the image, empty when none was made. */
    public String id() {
        return id;
    }

    public Optional<String> error() {
        return error;
    }

    /** The end of the output, as evidence. */
    public String lastLines() {
        return String.join("\n", last);
    }
}
