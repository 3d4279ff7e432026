package io.windlass.engine.embedded.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRecordsTest {

    @TempDir Path folder;

    private Path log;

    @BeforeEach
    void setUp() throws IOException {
        log = Files.createFile(folder.resolve("log"));
    }

    @Test
    void a_record_is_there_once_all_of_it_was_written() throws IOException {
        byte[] whole = record(1_000_000_002L, 2, "hello".getBytes(StandardCharsets.UTF_8));
        try (LogRecords records = new LogRecords(log)) {
            append(Arrays.copyOf(whole, 7));
            assertThat(records.next()).isEmpty();
            append(Arrays.copyOfRange(whole, 7, whole.length - 1));
            assertThat(records.next()).isEmpty();
            append(Arrays.copyOfRange(whole, whole.length - 1, whole.length));

            LogRecords.Piece piece = records.next().orElseThrow();
            assertThat(piece.time()).isEqualTo(Instant.ofEpochSecond(1, 2));
            assertThat(piece.stream()).isEqualTo(2);
            assertThat(text(piece)).isEqualTo("hello");
            assertThat(records.next()).isEqualTo(Optional.empty());
        }
    }

    @Test
    void what_was_lost_is_told() throws IOException {
        byte[] count = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(77).array();
        append(record(1, 3, count));

        try (LogRecords records = new LogRecords(log)) {
            assertThat(text(records.next().orElseThrow()))
                    .isEqualTo("\n[77 bytes were lost here: the disk was full]\n");
        }
    }

    @Test
    void a_damaged_log_is_told() throws IOException {
        append(new byte[64]);

        try (LogRecords records = new LogRecords(log)) {
            assertThatThrownBy(records::next).hasMessage("the log is damaged at 0");
        }
    }

    private void append(byte[] bytes) throws IOException {
        Files.write(log, bytes, StandardOpenOption.APPEND);
    }

    private static byte[] record(long nanos, int stream, byte[] content) {
        return ByteBuffer.allocate(16 + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(nanos)
                .putInt(content.length)
                .putInt(stream)
                .put(content)
                .array();
    }

    private static String text(LogRecords.Piece piece) {
        return StandardCharsets.UTF_8.decode(piece.bytes()).toString();
    }
}
