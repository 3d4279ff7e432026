package io.windlass.engine.embedded.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the watch wrote when the container's process ended; the form is in {@code supervise.c}. */
record ExitRecord(int code, Instant time) {

    private static final long NANOS = 1_000_000_000L;

    /** The last record; none as long as it runs, or when the watch was killed with it. */
    static Optional<ExitRecord> read(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            String[] words = lines.getLast().split(" ", -1);
            long nanos = Long.parseLong(words[3]);
            return Optional.of(
                    new ExitRecord(
                            Integer.parseInt(words[1]),
                            Instant.ofEpochSecond(nanos / NANOS, nanos % NANOS)));
        } catch (NoSuchFileException
                | NumberFormatException
                | ArrayIndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }
}
