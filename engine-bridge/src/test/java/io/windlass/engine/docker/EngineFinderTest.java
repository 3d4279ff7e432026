package io.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.problem.Code;
import io.windlass.engine.api.EngineInfo;
import io.windlass.engine.docker.http.ScriptedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EngineFinderTest {

    @TempDir Path home;

    private FindRequest request(String host, String context, Map<String, String> environment) {
        return new FindRequest(
                Optional.of(host).filter(text -> !text.isEmpty()),
                Optional.of(context).filter(text -> !text.isEmpty()),
                environment,
                home);
    }

    private static ScriptedServer engine(String version, String oldest) throws IOException {
        return ScriptedServer.start()
                .thenAnswer("HTTP/1.1 200 OK\r\nBuilder-Version: 2\r\nContent-Length: 2\r\n\r\nOK")
                .thenJson(
                        "{\"Version\":\"28.5.2\",\"ApiVersion\":\"%s\",\"MinAPIVersion\":\"%s\",\"Os\":\"linux\"}"
                                .formatted(version, oldest));
    }

    private void context(String name, String host, boolean skips) throws Exception {
        String hash =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(name.getBytes(StandardCharsets.UTF_8)));
        Path meta = home.resolve(".docker/contexts/meta").resolve(hash);
        Files.createDirectories(meta);
        Files.writeString(
                meta.resolve("meta.json"),
                "{\"Name\":\"%s\",\"Endpoints\":{\"docker\":{\"Host\":\"%s\",\"SkipTLSVerify\":%s}}}"
                        .formatted(name, host, skips));
    }

    @Test
    void the_engine_that_was_named_is_the_only_candidate() throws Exception {
        try (ScriptedServer server = engine("1.60", "1.44")) {
            Found found =
                    EngineFinder.find(
                            request(server.host(), "", Map.of("DOCKER_HOST", "unix:///none")));

            assertThat(found.chosen())
                    .contains(
                            new Candidate(
                                    EngineEndpoint.of(server.host()),
                                    "--host",
                                    Optional.of(
                                            new EngineInfo(
                                                    "local",
                                                    "Docker",
                                                    "28.5.2",
                                                    "1.51",
                                                    server.host(),
                                                    "linux")),
                                    Optional.empty()));
            assertThat(found.candidates()).hasSize(1);
        }
    }

    @Test
    void the_variable_comes_before_the_context() throws Exception {
        context("other", "unix:///other.sock", false);
        Map<String, String> both = Map.of("DOCKER_HOST", "unix:///none", "DOCKER_CONTEXT", "other");

        assertThat(origin(request("", "", both))).isEqualTo("DOCKER_HOST");
        assertThat(origin(request("", "other", both))).isEqualTo("--context other");
        assertThat(origin(request("", "", Map.of("DOCKER_CONTEXT", "other"))))
                .isEqualTo("DOCKER_CONTEXT other");
    }

    private static String origin(FindRequest request) throws InterruptedException {
        return EngineFinder.find(request).candidates().getFirst().origin();
    }

    @Test
    void the_context_in_use_comes_before_the_usual_places() throws Exception {
        context("mine", "unix:///mine.sock", false);
        Files.writeString(home.resolve(".docker/config.json"), "{\"currentContext\":\"mine\"}");
        DockerConfig config = DockerConfig.of(Map.of(), home);

        assertThat(EngineFinder.usual(request("", "", Map.of()), config, "Linux"))
                .extracting(target -> target.endpoint().host())
                .startsWith("unix:///mine.sock", "unix:///var/run/docker.sock")
                .contains("unix://" + home + "/.colima/default/docker.sock");
        assertThat(EngineFinder.contexts(request("", "", Map.of())))
                .containsExactly(new EngineEndpoint("mine", "unix:///mine.sock", Optional.empty()));
        assertThat(
                        EngineFinder.usual(request("", "default", Map.of()), config, "Linux")
                                .getFirst()
                                .origin())
                .isEqualTo("usual place of Docker");
    }

    @Test
    void each_system_has_its_places() {
        assertThat(DefaultSockets.of("Windows 11", Map.of(), home))
                .extracting(DefaultSockets.Place::host)
                .allMatch(host -> host.startsWith("npipe:////./pipe/"));
        assertThat(DefaultSockets.of("Mac OS X", Map.of(), home).getFirst().host())
                .isEqualTo("unix://" + home + "/.docker/run/docker.sock");
        assertThat(DefaultSockets.of("Linux", Map.of("XDG_RUNTIME_DIR", "/run/user/7"), home))
                .extracting(DefaultSockets.Place::host)
                .contains(
                        "unix:///run/user/7/docker.sock", "unix:///run/user/7/podman/podman.sock");
    }

    @Test
    void a_refusal_says_why() throws Exception {
        context("blind", "tcp://127.0.0.1:1", true);

        assertThat(refusal(request("unix:///none/s", "", Map.of())))
                .isEqualTo(Code.ENGINE_UNREACHABLE);
        assertThat(refusal(request("ftp://x", "", Map.of()))).isEqualTo(Code.ENGINE_UNREACHABLE);
        assertThat(refusal(request("tcp://127.0.0.1:1", "", Map.of())))
                .isEqualTo(Code.ENGINE_UNREACHABLE);
        assertThat(refusal(request("", "nobody", Map.of()))).isEqualTo(Code.ENGINE_NOT_FOUND);
        assertThat(refusal(request("", "blind", Map.of()))).isEqualTo(Code.ENGINE_UNSUPPORTED);
    }

    @Test
    void engines_that_are_too_old_or_too_new_are_refused() throws Exception {
        for (List<String> versions : List.of(List.of("1.40", "1.12"), List.of("1.70", "1.60"))) {
            try (ScriptedServer server = engine(versions.getFirst(), versions.getLast())) {
                assertThat(refusal(request(server.host(), "", Map.of())))
                        .isEqualTo(Code.ENGINE_TOO_OLD);
            }
        }
    }

    private static Code refusal(FindRequest request) throws InterruptedException {
        Found found = EngineFinder.find(request);
        assertThat(found.chosen()).isEmpty();
        return found.candidates().getFirst().refusal().orElseThrow().code();
    }
}
