package io.windlass.engine.api;

import java.time.Instant;

/**
 * One line that a container wrote.
 *
 * @param time the engine's time stamp, to the nanosecond
 * @param text without the line end; escape sequences are kept; what is not UTF-8 is replaced
 * @param truncated whether the line was longer than the reader keeps
 */
public record LogLine(Instant time, Stream stream, String text, boolean truncated) {

    /** Where the line was written. */
    public enum Stream {
        STDOUT,
        STDERR
    }
}
