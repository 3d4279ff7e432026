package io.windlass.engine.docker.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/** Reads on under a deadline, and tells when that, rather than the engine, ended the reading. */
final class GuardedInput extends FilterInputStream {

    private final Deadline deadline;
    private final Optional<Duration> limit;

    GuardedInput(InputStream body, Deadline deadline, Optional<Duration> limit) {
        super(body);
        this.deadline = deadline;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException failure) {
            throw told(failure);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (IOException failure) {
            throw told(failure);
        }
    }

    private IOException told(IOException failure) {
        if (!deadline.expired()) {
            return failure;
        }
        DeadlineException told = new DeadlineException(limit.orElse(Duration.ZERO));
        told.addSuppressed(failure);
        return told;
    }
}
