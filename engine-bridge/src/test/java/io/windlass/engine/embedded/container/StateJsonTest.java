package io.windlass.engine.embedded.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.engine.embedded.launch.ProcessMark;
import io.windlass.engine.embedded.sandbox.Capability;
import io.windlass.engine.embedded.sandbox.Resource;
import io.windlass.engine.embedded.sandbox.Sandbox;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateJsonTest {

    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.000000006Z");

    @Test
    void every_state_comes_back_as_it_was() throws IOException {
        List<State> states =
                List.of(
                        new State.Created(),
                        new State.Running(
                                new ProcessMark(5, 50), new ProcessMark(4, 49), "boot", THEN),
                        new State.Exited(Optional.of(137), Optional.of(THEN), THEN),
                        new State.Exited(Optional.empty(), Optional.empty(), THEN));

        for (State state : states) {
            byte[] json = StateJson.write(THEN, state);

            assertThat(StateJson.state(json)).isEqualTo(state);
            assertThat(StateJson.created(json)).isEqualTo(THEN);
        }
    }

    @Test
    void a_setup_comes_back_as_it_was() throws IOException {
        Setup setup =
                new Setup(
                        "web-1",
                        "web",
                        "sha256:00",
                        List.of("top", "bottom"),
                        new Setup.Program(
                                List.of("serve"),
                                List.of("A=b"),
                                "/srv",
                                "app",
                                "web",
                                "example",
                                true,
                                false,
                                15,
                                10),
                        new Setup.Files(
                                List.of(new Setup.Bind("/data", "/srv", true)),
                                List.of(new Setup.Memory("/tmp", List.of("size=1m"), false)),
                                true,
                                1024),
                        new Setup.Rights(
                                Capability.usual(),
                                List.of("staff"),
                                true,
                                true,
                                false,
                                Sandbox.NetworkMode.HOST,
                                List.of(new Setup.Limit(Resource.NOFILE, 1, 2))),
                        Map.of("key", "value"));

        assertThat(StateJson.setup(StateJson.write(setup))).isEqualTo(setup);
    }
}
