package io.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.Engine;
import io.windlass.engine.docker.http.ScriptedServer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StopTest {

    private static final ContainerId ID = new ContainerId("abc");
    private static final String DONE = "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n";

    @Test
    void without_a_grace_the_container_says_how_long() throws Exception {
        try (ScriptedServer server = connected()) {
            server.thenJson("{\"Config\":{\"StopTimeout\":1}}")
                    .thenAnswer(DONE)
                    .thenJson("{\"Config\":{}}")
                    .thenAnswer(DONE);
            try (Engine engine = DockerEngine.connect(EngineEndpoint.of(server.host()))) {
                engine.containers().stop(ID, Optional.empty());
                engine.containers().restart(ID, Optional.empty());
            }

            assertThat(server.requests())
                    .contains(
                            "POST /v1.51/containers/abc/stop HTTP/1.1",
                            "POST /v1.51/containers/abc/restart HTTP/1.1");
        }
    }

    @Test
    void a_grace_is_sent_in_whole_seconds_and_stopped_is_a_success() throws Exception {
        try (ScriptedServer server = connected()) {
            server.thenAnswer("HTTP/1.1 304 Not Modified\r\nContent-Length: 0\r\n\r\n");
            try (Engine engine = DockerEngine.connect(EngineEndpoint.of(server.host()))) {
                engine.containers().stop(ID, Optional.of(Duration.ofMillis(1500)));
            }

            assertThat(server.requests()).contains("POST /v1.51/containers/abc/stop?t=2 HTTP/1.1");
        }
    }

    private static ScriptedServer connected() throws Exception {
        return ScriptedServer.start()
                .thenAnswer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK")
                .thenJson("{\"Version\":\"28\",\"ApiVersion\":\"1.51\",\"Os\":\"linux\"}");
    }
}
