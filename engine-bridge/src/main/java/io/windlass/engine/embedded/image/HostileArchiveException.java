package io.windlass.engine.embedded.image;

import java.io.IOException;
import java.io.Serial;

/** An archive wants what no honest image needs. */
public final class HostileArchiveException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    HostileArchiveException(String entry, String reason) {
        super("the entry '" + entry + "' " + reason);
    }
}
