package io.windlass.engine.docker.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The input and output of a process as a connection. Pipes of a process cannot be interrupted, so
 * threads of their own read and write them, and callers wait for those.
 */
final class ProcessConnection implements Connection {

    private static final int PIECE = 32 * 1024;
    private static final byte[] END = {};

    private final Process process;
    private final OutputStream input;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("ssh-write").factory());
    private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(8);
    private final StringBuilder complaints = new StringBuilder();
    private final Thread complainer;
    private byte[] current = {};
    private int position;
    private boolean ended;
    private boolean anything;

    ProcessConnection(Process process) {
        this.process = process;
        this.input = process.getOutputStream();
        this.complainer =
                Thread.ofPlatform().daemon().name("ssh-complaints").start(this::readComplaints);
        Thread.ofPlatform().daemon().name("ssh-read").start(this::readAll);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        if (position == current.length) {
            current = next();
            position = 0;
            if (current.length == 0) {
                ended = true;
                if (!anything) {
                    throw refused();
                }
                return -1;
            }
            anything = true;
        }
        int count = Math.min(length, current.length - position);
        System.arraycopy(current, position, into, offset, count);
        position += count;
        return count;
    }

    private byte[] next() throws IOException {
        try {
            return pieces.take();
        } catch (InterruptedException interrupted) {
            throw interruption(interrupted);
        }
    }

    /** The process ended without a word: ssh itself failed, and has told why. */
    private UnreachableException refused() throws IOException {
        try {
            complainer.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException interrupted) {
            throw interruption(interrupted);
        }
        synchronized (complaints) {
            String text = complaints.toString().strip();
            return new UnreachableException(
                    UnreachableException.Reason.OTHER,
                    text.isEmpty() ? "ssh ended without an answer" : text,
                    null);
        }
    }

    private InterruptedIOException interruption(InterruptedException cause) {
        close();
        Thread.currentThread().interrupt();
        InterruptedIOException told = new InterruptedIOException("interrupted");
        told.initCause(cause);
        return told;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        byte[] copy = new byte[length];
        System.arraycopy(from, offset, copy, 0, length);
        inOrder(() -> {
            input.write(copy);
            input.flush();
        });
    }

    @Override
    public void endOutput() throws IOException {
        inOrder(input::close);
    }

    private void inOrder(Writing writing) throws IOException {
        try {
            writer.submit(
                            () -> {
                                writing.run();
                                return true;
                            })
                    .get();
        } catch (RejectedExecutionException closed) {
            throw new IOException("the connection was closed", closed);
        } catch (InterruptedException interrupted) {
            throw interruption(interrupted);
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        }
    }

    @Override
    public void close() {
        process.destroy();
        // What is under way fails by itself when the process is gone.
        writer.shutdown();
        // Frees whoever waits at either end of the queue.
        pieces.clear();
        pieces.offer(END);
    }

    private void readAll() {
        try (InputStream output = process.getInputStream()) {
            byte[] buffer = new byte[PIECE];
            for (int count = output.read(buffer); count > 0; count = output.read(buffer)) {
                pieces.put(Arrays.copyOf(buffer, count));
            }
            pieces.put(END);
        } catch (IOException | InterruptedException closed) {
            pieces.offer(END);
        }
    }

    private void readComplaints() {
        try (InputStream errors = process.getErrorStream()) {
            byte[] buffer = new byte[1024];
            for (int count = errors.read(buffer); count > 0; count = errors.read(buffer)) {
                synchronized (complaints) {
                    if (complaints.length() < 4096) {
                        complaints.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
                    }
                }
            }
        } catch (IOException closed) {
            // The process is gone; what it said so far stays.
            return;
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
