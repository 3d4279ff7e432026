package io.windlass.engine.docker.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** What one thread writes and another reads; the writer waits when the reader is behind. */
final class QueuedInput extends InputStream implements Answer.Output {

    private static final byte[] END = {};

    private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(16);
    private byte[] current = {};
    private int position;
    private boolean ended;

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

    private void put(byte[] piece) throws IOException {
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
