package io.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.problem.Code;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineEvent;
import io.windlass.engine.api.Subscription;
import io.windlass.engine.contract.Recorder;
import io.windlass.engine.docker.http.ScriptedServer;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventStreamTest {

    private static void handshake(ScriptedServer server, String version) {
        server.thenAnswer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK")
                .thenJson(
                        "{\"Version\":\"28\",\"ApiVersion\":\"" + version + "\",\"Os\":\"linux\"}");
    }

    private static void everything(ScriptedServer server) {
        server.thenJson("[]").thenJson("[]").thenJson("{\"Volumes\":null}");
    }

    @Test
    void after_a_loss_everything_is_told_again_in_the_version_that_is_there_then()
            throws Exception {
        CountDownLatch lose = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.start()) {
            handshake(server, "1.51");
            server.then(peer -> {
                peer.head();
                peer.send("HTTP/1.1 200 OK\r\n\r\n");
                lose.await();
            });
            everything(server);
            handshake(server, "1.44");
            server.then(peer -> {
                peer.head();
                peer.send("HTTP/1.1 200 OK\r\n\r\n");
                over.await();
            });
            everything(server);
            Recorder<EngineEvent> events = new Recorder<>();
            try (Engine engine = DockerEngine.connect(EngineEndpoint.of(server.host()));
                    Subscription _ = engine.events(events)) {
                events.await(event -> event instanceof EngineEvent.Synced);
                lose.countDown();
                events.await(event ->
                        event instanceof EngineEvent.Disconnected lost
                                && lost.problem().code() == Code.ENGINE_LOST);
                events.await(event ->
                        event instanceof EngineEvent.Synced again
                                && again.engine().apiVersion().equals("1.44"));
                assertThat(engine.info().apiVersion()).isEqualTo("1.44");
                assertThat(engine.capabilities().volumeSubpath()).isFalse();
                over.countDown();
            }
            assertThat(server.requests())
                    .contains(
                            "GET /v1.51/containers/json?all=1 HTTP/1.1",
                            "GET /v1.44/containers/json?all=1 HTTP/1.1");
        }
    }
}
