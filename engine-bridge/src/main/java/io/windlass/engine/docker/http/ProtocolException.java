package io.windlass.engine.docker.http;

import java.io.IOException;
import java.io.Serial;

/** What came back is not HTTP, or ended before it was complete. */
public final class ProtocolException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    public ProtocolException(String message) {
        super(message);
    }
}
