package io.windlass.engine.embedded.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitRecordTest {

    @TempDir Path folder;

    @Test
    void the_code_and_the_time_are_read() throws IOException {
        Path file = Files.writeString(folder.resolve("exit"), "exited 137 9 1000000002\n");

        assertThat(ExitRecord.read(file))
                .contains(new ExitRecord(137, Instant.ofEpochSecond(1, 2)));
    }

    @Test
    void none_is_there_before_the_end_nor_after_half_a_line() throws IOException {
        Path file = folder.resolve("exit");
        assertThat(ExitRecord.read(file)).isEmpty();
        Files.writeString(file, "");
        assertThat(ExitRecord.read(file)).isEmpty();
        Files.writeString(file, "exited 13");
        assertThat(ExitRecord.read(file)).isEmpty();
    }
}
