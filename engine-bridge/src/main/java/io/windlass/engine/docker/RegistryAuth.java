package io.windlass.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.windlass.engine.docker.client.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Credentials for registries, from where {@code docker login} put them: the configuration itself,
 * or a helper program that keeps them for it.
 */
final class RegistryAuth {

    private static final long HELPER_SECONDS = 20;

    private final DockerConfig config;

    RegistryAuth(DockerConfig config) {
        this.config = config;
    }

    /** The header for a pull; absent when there is nothing to show. */
    Optional<String> header(String registry) throws InterruptedException {
        return credentials(registry).map(RegistryAuth::encoded);
    }

    /** The header for a build, which may need any registry: all that are known without a helper. */
    Optional<String> headerForBuild(List<String> registries) throws InterruptedException {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (String registry : registries) {
            credentials(registry).ifPresent(found -> all.set(registry, found));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(encoded(all));
    }

    /** The registries for which there are credentials. */
    List<String> registries() {
        List<String> registries = new ArrayList<>();
        JsonNode settings = config.settings();
        settings.path("auths").fieldNames().forEachRemaining(registries::add);
        settings.path("credHelpers").fieldNames().forEachRemaining(registries::add);
        return registries.stream().distinct().toList();
    }

    private static String encoded(JsonNode credentials) {
        return Base64.getUrlEncoder().encodeToString(Json.bytes(credentials));
    }

    private Optional<ObjectNode> credentials(String registry) throws InterruptedException {
        JsonNode settings = config.settings();
        String helper = settings.path("credHelpers").path(registry).asText();
        if (helper.isEmpty()) {
            helper = settings.path("credsStore").asText();
        }
        if (!helper.isEmpty()) {
            Optional<ObjectNode> kept = ask(helper, registry);
            if (kept.isPresent()) {
                return kept;
            }
        }
        return plain(settings.path("auths"), registry);
    }

    /** Old configurations name a registry as an address. */
    private static Optional<ObjectNode> plain(JsonNode auths, String registry) {
        for (Map.Entry<String, JsonNode> entry : auths.properties()) {
            if (entry.getKey().equals(registry) || host(entry.getKey()).equals(host(registry))) {
                return plain(entry.getValue(), registry, entry.getKey());
            }
        }
        return Optional.empty();
    }

    private static String host(String address) {
        String bare = address.replaceFirst("^https?://", "");
        int slash = bare.indexOf('/');
        return slash < 0 ? bare : bare.substring(0, slash);
    }

    private static Optional<ObjectNode> plain(JsonNode entry, String registry, String address) {
        ObjectNode found = JsonNodeFactory.instance.objectNode();
        String pair = decoded(entry.path("auth").asText());
        int colon = pair.indexOf(':');
        if (colon > 0) {
            found.put("username", pair.substring(0, colon))
                    .put("password", pair.substring(colon + 1));
        }
        String token = entry.path("identitytoken").asText();
        if (!token.isEmpty()) {
            found.put("identitytoken", token);
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(found.put("serveraddress", address.isEmpty() ? registry : address));
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    /**
     * A helper that is not there or knows nothing is no reason to fail: the image may be public.
     */
    private static Optional<ObjectNode> ask(String helper, String registry)
            throws InterruptedException {
        Process process;
        try {
            process =
                    new ProcessBuilder("docker-credential-" + helper, "get")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException absent) {
            return Optional.empty();
        }
        try {
            CompletableFuture<byte[]> output =
                    CompletableFuture.supplyAsync(
                            () -> readAll(process), task -> Thread.ofVirtual().start(task));
            try (OutputStream input = process.getOutputStream()) {
                input.write(registry.getBytes(StandardCharsets.UTF_8));
            } catch (IOException ended) {
                // It did not want to know; its exit code tells.
                process.destroy();
            }
            boolean done = process.waitFor(HELPER_SECONDS, TimeUnit.SECONDS);
            if (!done || process.exitValue() != 0) {
                return Optional.empty();
            }
            return answer(output.join(), registry);
        } finally {
            process.destroyForcibly();
        }
    }

    private static byte[] readAll(Process process) {
        try {
            return process.getInputStream().readAllBytes();
        } catch (IOException broken) {
            return new byte[0];
        }
    }

    private static Optional<ObjectNode> answer(byte[] text, String registry) {
        JsonNode told;
        try {
            told = Json.read(text);
        } catch (IOException broken) {
            return Optional.empty();
        }
        String user = told.path("Username").asText();
        String secret = told.path("Secret").asText();
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode found = JsonNodeFactory.instance.objectNode();
        if (user.equals("<token>")) {
            found.put("identitytoken", secret);
        } else {
            found.put("username", user).put("password", secret);
        }
        return Optional.of(found.put("serveraddress", registry));
    }
}
