package io.windlass.engine.embedded.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The beginning of what a stream says, read on a thread of its own while it lasts. */
final class Kept {

    private static final Logger LOG = LoggerFactory.getLogger(Kept.class);
    private static final int CHUNK = 64 * 1024;

    /** Something that the command left running may hold the stream open for ever. */
    private static final long PATIENCE_MILLIS = 500;

    private final int limit;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final CountDownLatch ended = new CountDownLatch(1);

    private Kept(int limit) {
        this.limit = limit;
    }

    static Kept of(InputStream stream, int limit) {
        Kept kept = new Kept(limit);
        Thread.startVirtualThread(() -> kept.read(stream));
        return kept;
    }

    private void read(InputStream stream) {
        byte[] chunk = new byte[CHUNK];
        try (stream) {
            for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
                add(chunk, count);
            }
        } catch (IOException closed) {
            // The command was ended; what it said before is there.
        } finally {
            ended.countDown();
        }
    }

    private synchronized void add(byte[] chunk, int count) {
        kept.write(chunk, 0, Math.min(count, limit - kept.size()));
    }

    /** To be asked once the command has ended. */
    String text() throws InterruptedException {
        if (!ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            LOG.debug("the command has ended, and something still holds its output open");
        }
        synchronized (this) {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }
}
