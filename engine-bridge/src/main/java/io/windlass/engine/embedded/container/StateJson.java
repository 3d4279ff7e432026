package io.windlass.engine.embedded.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.windlass.engine.embedded.launch.ProcessMark;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Containers as JSON on disk. */
final class StateJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StateJson() {}

    static byte[] write(Setup setup) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(setup);
    }

    static Setup setup(byte[] json) throws IOException {
        return JSON.readValue(json, Setup.class);
    }

    static byte[] write(Instant created, State state) throws IOException {
        ObjectNode json = JSON.createObjectNode().put("created", created.toString());
        switch (state) {
            case State.Created _ -> json.put("state", "created");
            case State.Running running -> {
                json.put("state", "running").put("boot", running.boot());
                json.put("since", running.since().toString());
                mark(json.putObject("process"), running.process());
                mark(json.putObject("watch"), running.watch());
            }
            case State.Exited exited -> {
                json.put("state", "exited").put("ended", exited.ended().toString());
                exited.code().ifPresent(code -> json.put("code", code));
                exited.started().ifPresent(started -> json.put("started", started.toString()));
            }
        }
        return JSON.writeValueAsBytes(json);
    }

    private static void mark(ObjectNode json, ProcessMark mark) {
        json.put("pid", mark.pid()).put("start", mark.start());
    }

    static Instant created(byte[] json) throws IOException {
        return Instant.parse(JSON.readTree(json).path("created").asText());
    }

    static State state(byte[] bytes) throws IOException {
        JsonNode json = JSON.readTree(bytes);
        return switch (json.path("state").asText()) {
            case "created" -> new State.Created();
            case "running" ->
                    new State.Running(
                            mark(json.path("process")),
                            mark(json.path("watch")),
                            json.path("boot").asText(),
                            Instant.parse(json.path("since").asText()));
            case "exited" ->
                    new State.Exited(
                            optional(json.path("code")).map(JsonNode::asInt),
                            optional(json.path("started"))
                                    .map(JsonNode::asText)
                                    .map(Instant::parse),
                            Instant.parse(json.path("ended").asText()));
            default -> throw new IOException("a container's state is unknown: " + json);
        };
    }

    private static Optional<JsonNode> optional(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    }

    private static ProcessMark mark(JsonNode json) {
        return new ProcessMark(json.path("pid").asInt(), json.path("start").asLong());
    }
}
