package io.windlass.engine.embedded.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads the records that the watch writes to a container's log; the form is in {@code supervise.c}.
 */
final class LogRecords implements AutoCloseable {

    private static final int HEADER = 16;
    private static final int LARGEST = 1 << 20;
    private static final long NANOS = 1_000_000_000L;
    private static final int LOST = 3;

    /**
     * What was read from a container at one moment.
     *
     * @param stream 1 is standard output, 2 is standard error
     */
    record Piece(Instant time, int stream, ByteBuffer bytes) {}

    private final FileChannel file;
    private final ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    private long position;

    LogRecords(Path path) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.READ);
    }

    /** The next record; none when the file ends here for now, be it in the middle of a record. */
    Optional<Piece> next() throws IOException {
        if (!fill(header.clear(), position)) {
            return Optional.empty();
        }
        header.flip();
        long nanos = header.getLong();
        int size = header.getInt();
        int stream = header.getInt();
        if (size < 0 || size > LARGEST || stream < 1 || stream > LOST) {
            throw new IOException("the log is damaged at " + position);
        }
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        if (!fill(bytes, position + HEADER)) {
            return Optional.empty();
        }
        position += HEADER + size;
        Instant time = Instant.ofEpochSecond(nanos / NANOS, nanos % NANOS);
        return Optional.of(
                stream == LOST ? lost(time, bytes.flip()) : new Piece(time, stream, bytes.flip()));
    }

    private static Piece lost(Instant time, ByteBuffer count) {
        String line = "\n[%d bytes were lost here: the disk was full]\n".formatted(count.getLong());
        return new Piece(time, 2, ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
    }

    private boolean fill(ByteBuffer into, long from) throws IOException {
        long at = from;
        while (into.hasRemaining()) {
            int count = file.read(into, at);
            if (count < 0) {
                return false;
            }
            at += count;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
