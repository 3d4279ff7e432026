package io.windlass.engine.docker.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** What one thread writes and another reads; the writer waits when the reader is behind. */
public final class QueuedInput extends InputStream implements Answer.Output {

    private static final byte[] END = {};

    private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(16);
    private byte[] current = {};
    private int position;
    private boolean ended;
    private volatile boolean abandoned;
    private volatile @Nullable IOException failure;

    @Override
    public OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                put(new byte[] {(byte) single});
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                if (length > 0) {
                    put(Arrays.copyOfRange(from, offset, offset + length));
                }
            }
        };
    }

    @Override
    public void end() throws IOException {
        put(END);
    }

    /** Lets the reader fail instead of seeing an end. */
    public void fail(IOException reason) throws IOException {
        failure = reason;
        put(END);
    }

    /** Nobody reads any more, so whoever writes is told. */
    @Override
    public void close() {
        abandoned = true;
        pieces.clear();
    }

    private void put(byte[] piece) throws IOException {
        if (abandoned) {
            throw new IOException("nobody reads this any more");
        }
        try {
            pieces.put(piece);
        } catch (InterruptedException interrupted) {
            throw interruption(interrupted);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!ended && position == current.length) {
            try {
                current = pieces.take();
            } catch (InterruptedException interrupted) {
                throw interruption(interrupted);
            }
            position = 0;
            ended = current.length == 0;
        }
        if (ended) {
            IOException reason = failure;
            if (reason != null) {
                throw reason;
            }
            return -1;
        }
        int count = Math.min(length, current.length - position);
        System.arraycopy(current, position, into, offset, count);
        position += count;
        return count;
    }

    private static InterruptedIOException interruption(InterruptedException cause) {
        Thread.currentThread().interrupt();
        InterruptedIOException told = new InterruptedIOException("interrupted");
        told.initCause(cause);
        return told;
    }
}
