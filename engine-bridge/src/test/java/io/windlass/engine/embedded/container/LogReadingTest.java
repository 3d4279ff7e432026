package io.windlass.engine.embedded.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.LogRequest;
import io.windlass.engine.api.Subscription;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class LogReadingTest extends Stage {

    @Test
    void a_log_is_followed_to_the_end_and_nothing_of_a_burst_is_lost()
            throws EngineException, InterruptedException {
        int bytes = 20 << 20;
        Container container =
                create("one", "head -c " + bytes + " /dev/zero | tr '\\0' x | fold -w 1023; echo");
        Recorder recorder = new Recorder();
        containers.start(container);

        try (Subscription reading =
                containers.logs(
                        container,
                        new LogRequest(
                                true, OptionalInt.empty(), Optional.empty(), Optional.empty()),
                        recorder)) {
            assertThat(reading).isNotNull();
            assertThat(recorder.ended.join()).isEmpty();
        }

        assertThat(recorder.lines.stream().mapToLong(line -> line.text().length()).sum())
                .isEqualTo(bytes);
        assertThat(logOf(container, LogRequest.follow(2)).lines).hasSize(2);
    }
}
