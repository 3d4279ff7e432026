package io.windlass.engine.docker.http;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** No connection could be made, so nothing of the call reached the engine. */
public final class UnreachableException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    /** Why there is no connection. */
    public enum Reason {
        /** There is no socket of that name. */
        MISSING,
        /** The socket is there, and this user may not open it. */
        FORBIDDEN,
        /** The address is there, and nobody listens. */
        REFUSED,
        /** Something else, told by the message. */
        OTHER
    }

    private final Reason reason;

    public UnreachableException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
