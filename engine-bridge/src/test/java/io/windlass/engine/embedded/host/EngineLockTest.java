package io.windlass.engine.embedded.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineLockTest {

    @TempDir Path folder;

    @Test
    void one_owner_at_a_time() throws IOException {
        EngineFolder engine = new EngineFolder(folder);

        try (EngineLock first = EngineLock.take(engine).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(EngineLock.take(engine)).isEmpty();
        }
        Optional<EngineLock> next = EngineLock.take(engine);
        assertThat(next).isPresent();
        next.orElseThrow().close();
    }
}
