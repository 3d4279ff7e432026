package io.windlass.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.windlass.engine.docker.client.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder in which the docker command keeps its settings; read anew each time. */
final class DockerConfig {

    private final Path folder;

    private DockerConfig(Path folder) {
        this.folder = folder;
    }

    static DockerConfig of(Map<String, String> environment, Path home) {
        String named = environment.getOrDefault("DOCKER_CONFIG", "");
        return new DockerConfig(named.isEmpty() ? home.resolve(".docker") : Path.of(named));
    }

    Path folder() {
        return folder;
    }

    /** A file that cannot be read counts as empty, as it does for the docker command. */
    JsonNode settings() {
        return read(folder.resolve("config.json"));
    }

    private static JsonNode read(Path file) {
        try {
            return Json.read(Files.readAllBytes(file));
        } catch (IOException absent) {
            return MissingNode.getInstance();
        }
    }

    /** The context that {@code docker context use} chose; empty for the default one. */
    Optional<String> currentContext() {
        return Optional.of(settings().path("currentContext").asText())
                .filter(name -> !name.isEmpty() && !name.equals("default"));
    }

    /**
     * A named endpoint.
     *
     * @param skipsVerification whether it wants the engine's certificate not to be checked
     */
    record Context(EngineEndpoint endpoint, boolean skipsVerification) {}

    Optional<Context> context(String name) {
        return context(folder.resolve("contexts/meta").resolve(hash(name)));
    }

    private Optional<Context> context(Path meta) {
        JsonNode tree = read(meta.resolve("meta.json"));
        JsonNode docker = tree.path("Endpoints").path("docker");
        String host = docker.path("Host").asText();
        if (host.isEmpty()) {
            return Optional.empty();
        }
        Path tls = folder.resolve("contexts/tls").resolve(meta.getFileName()).resolve("docker");
        Optional<Path> certificates = Optional.of(tls).filter(Files::isDirectory);
        return Optional.of(
                new Context(
                        new EngineEndpoint(tree.path("Name").asText(), host, certificates),
                        docker.path("SkipTLSVerify").asBoolean()));
    }

    List<Context> contexts() {
        List<Context> contexts = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder.resolve("contexts/meta"))) {
            entries.sorted().forEach(entry -> context(entry).ifPresent(contexts::add));
        } catch (IOException none) {
            return contexts;
        }
        return contexts;
    }

    private static String hash(String name) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
