package io.windlass.engine.docker.http;

import java.io.IOException;
import java.io.Serial;

/** What was to be sent could not be read; the engine and the connection are well. */
public final class SourceException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    SourceException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
