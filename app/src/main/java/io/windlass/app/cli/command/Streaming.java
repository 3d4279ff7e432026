package io.windlass.app.cli.command;

import io.windlass.app.cli.Console;
import java.io.IOException;
import java.io.InputStream;

/** Passes bytes on as they come. */
final class Streaming {

    private static final int BUFFER = 64 * 1024;

    private Streaming() {}

    /** Writes all of it as the answer, and stops where nobody reads that any more. */
    static void out(Console console, InputStream bytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
            console.bytes(buffer, 0, count);
            if (console.broken()) {
                return;
            }
        }
    }
}
