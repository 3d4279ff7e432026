package io.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.compose.problem.Code;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.PruneFilter;
import io.windlass.engine.api.Pruned;
import io.windlass.engine.docker.http.ScriptedServer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Against a script and not an engine: what is pruned by mistake is gone. */
class PruningTest {

    private static final PruneFilter MINE =
            new PruneFilter(
                    Map.of("a", "b", "c", ""), Optional.of(Instant.ofEpochSecond(60)), false);

    private static ScriptedServer speaking(String version) throws Exception {
        return ScriptedServer.start()
                .thenAnswer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK")
                .thenJson(
                        "{\"Version\":\"x\",\"ApiVersion\":\"" + version + "\",\"Os\":\"linux\"}");
    }

    private static String last(ScriptedServer server) {
        return URLDecoder.decode(server.requests().getLast(), StandardCharsets.UTF_8);
    }

    @Test
    void containers_are_chosen_by_label_and_age() throws Exception {
        try (ScriptedServer server = speaking("1.51")) {
            server.thenJson("{\"ContainersDeleted\":[\"one\",\"two\"],\"SpaceReclaimed\":7}");
            try (Engine engine = DockerEngine.connect(EngineEndpoint.of(server.host()))) {
                assertThat(engine.containers().prune(MINE))
                        .isEqualTo(new Pruned(List.of("one", "two"), 7));
            }
            assertThat(last(server))
                    .isEqualTo(
                            "POST /v1.51/containers/prune?filters={\"label\":[\"a=b\",\"c\"],"
                                    + "\"until\":[\"1970-01-01T00:01:00Z\"]} HTTP/1.1");
        }
    }

    @Test
    void images_with_a_name_go_only_when_asked_for() throws Exception {
        try (ScriptedServer server = speaking("1.51")) {
            server.thenJson("{\"ImagesDeleted\":[{\"Untagged\":\"x:1\"},{\"Deleted\":\"sha\"}]}")
                    .thenJson("{\"ImagesDeleted\":null,\"SpaceReclaimed\":0}");
            try (Engine engine = DockerEngine.connect(EngineEndpoint.of(server.host()))) {
                assertThat(engine.images().prune(MINE)).isEqualTo(new Pruned(List.of("sha"), 0));
                assertThat(last(server)).contains("\"dangling\":[\"true\"]");
                engine.images().prune(new PruneFilter(Map.of(), Optional.empty(), true));
                assertThat(last(server)).contains("?filters={\"dangling\":[\"false\"]} ");
            }
        }
    }

    @Test
    void volumes_with_a_name_are_never_removed_unasked() throws Exception {
        try (ScriptedServer server = speaking("1.41")) {
            try (Engine engine = DockerEngine.connect(EngineEndpoint.of(server.host()))) {
                int before = server.requests().size();
                assertThatThrownBy(() -> engine.volumes().prune(MINE))
                        .isInstanceOfSatisfying(
                                EngineException.class,
                                refused ->
                                        assertThat(refused.problem().code())
                                                .isEqualTo(Code.ENGINE_UNSUPPORTED));
                assertThat(server.requests()).hasSize(before);
            }
        }
        try (ScriptedServer server = speaking("1.51")) {
            server.thenJson("{\"VolumesDeleted\":[\"v\"]}").thenJson("{}");
            try (Engine engine = DockerEngine.connect(EngineEndpoint.of(server.host()))) {
                engine.volumes().prune(MINE);
                assertThat(last(server)).contains("?filters={\"label\":[\"a=b\",\"c\"]} ");
                engine.volumes().prune(new PruneFilter(Map.of(), Optional.empty(), true));
                assertThat(last(server)).contains("?filters={\"all\":[\"true\"]} ");
            }
        }
    }
}
