package io.windlass.engine.docker.http;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;

/** The engine did not answer in time. */
public final class DeadlineException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    private final Duration limit;

    public DeadlineException(Duration limit) {
        super("no answer within " + limit.toMillis() + " ms");
        this.limit = limit;
    }

    public Duration limit() {
        return limit;
    }
}
