package io.windlass.engine.embedded.container;

import io.windlass.engine.api.LogLine;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;

/** Cuts what one stream of a container said into lines. */
final class LineCutter {

    private static final int LONGEST = 256 * 1024;

    private final LogLine.Stream stream;
    private final Consumer<LogLine> lines;
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private Instant begun = Instant.EPOCH;
    private boolean truncated;

    LineCutter(LogLine.Stream stream, Consumer<LogLine> lines) {
        this.stream = stream;
        this.lines = lines;
    }

    void take(Instant time, ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            if (open.size() == 0 && !truncated) {
                begun = time;
            }
            byte next = bytes.get();
            if (next == '\n') {
                end();
            } else if (open.size() < LONGEST) {
                open.write(next);
            } else {
                truncated = true;
            }
        }
    }

    /** A line that was begun and has no end is one too, once nothing follows. */
    void finish() {
        if (open.size() > 0 || truncated) {
            end();
        }
    }

    private void end() {
        String text = open.toString(StandardCharsets.UTF_8);
        // A terminal ends its lines with both.
        String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        lines.accept(new LogLine(begun, stream, line, truncated));
        open.reset();
        truncated = false;
    }
}
