package io.windlass.engine.docker.stream;

import io.windlass.engine.api.LogLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts the lines of one stream together. An engine writes a time stamp before each line, and once
 * more before each further piece of a line that is longer than its own buffer. Bytes become text
 * only when the line is complete, so that no character is cut in two.
 */
final class LineAssembler {

    /** What is kept of a line. */
    static final int LONGEST = 64 * 1024;

    /** The longest piece that an engine writes of a line that is longer. */
    private static final int ENGINE_PIECE = 16 * 1024;

    /** More than the longest time stamp with the space behind it. */
    private static final int LONGEST_STAMP = 40;

    private final LogLine.Stream stream;
    private final boolean framed;
    private final Consumer<LogLine> lines;
    private final byte[] stamp = new byte[LONGEST_STAMP];
    private byte[] line = new byte[512];
    private int length;
    private int stampLength;
    private int sinceStamp;
    private boolean expectStamp = true;
    private boolean begun;
    private boolean truncated;
    private Instant time = Instant.EPOCH;

    /**
     * Prepares for a stream.
     *
     * @param framed whether {@link #piece} is told where a frame begins
     */
    LineAssembler(LogLine.Stream stream, boolean framed, Consumer<LogLine> lines) {
        this.stream = stream;
        this.framed = framed;
        this.lines = lines;
    }

    /** Takes the next bytes; with frames, a time stamp may follow wherever one begins. */
    void piece(byte[] bytes, int offset, int count, boolean first) {
        if (first) {
            expectStamp = true;
        }
        int end = offset + count;
        int position = offset;
        while (position < end) {
            if (!framed && begun && sinceStamp == ENGINE_PIECE) {
                expectStamp = true;
            }
            if (expectStamp) {
                takeStampByte(bytes[position++]);
                continue;
            }
            int stop = position;
            int limit = framed ? end : Math.min(end, position + ENGINE_PIECE - sinceStamp);
            while (stop < limit && bytes[stop] != '\n') {
                stop++;
            }
            keep(bytes, position, stop - position);
            if (stop < limit) {
                finish();
                stop++;
            }
            position = stop;
        }
    }

    private void takeStampByte(byte next) {
        stamp[stampLength++] = next;
        if (next != ' ' && next != '\n' && stampLength < LONGEST_STAMP) {
            return;
        }
        Optional<Instant> read =
                next == ' '
                        ? TimeStamp.read(
                                new String(stamp, 0, stampLength - 1, StandardCharsets.US_ASCII))
                        : Optional.empty();
        int count = stampLength;
        stampLength = 0;
        sinceStamp = 0;
        expectStamp = false;
        if (read.isPresent()) {
            if (!begun) {
                time = read.get();
                begun = true;
            }
            return;
        }
        // It was no time stamp: what was taken is text.
        begun = true;
        byte[] text = Arrays.copyOf(stamp, count);
        boolean ended = text[count - 1] == '\n';
        keep(text, 0, ended ? count - 1 : count);
        if (ended) {
            finish();
        }
    }

    private void keep(byte[] bytes, int offset, int count) {
        sinceStamp += count;
        int room = LONGEST - length;
        if (count > room) {
            truncated = true;
        }
        int kept = Math.min(count, room);
        if (length + kept > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(length + kept, 2 * line.length)));
        }
        System.arraycopy(bytes, offset, line, length, kept);
        length += kept;
    }

    private void finish() {
        int end = length;
        if (truncated) {
            end = wholeCharacters(end);
        }
        while (end > 0 && line[end - 1] == '\r') {
            end--;
        }
        String text = new String(line, 0, end, StandardCharsets.UTF_8);
        lines.accept(new LogLine(time, stream, text, truncated));
        length = 0;
        sinceStamp = 0;
        truncated = false;
        begun = false;
        expectStamp = true;
    }

    /** Leaves out a character of which the end was cut off. */
    private int wholeCharacters(int end) {
        int start = end;
        while (start > 0 && end - start < 4 && (line[start - 1] & 0xC0) == 0x80) {
            start--;
        }
        if (start == 0) {
            return end;
        }
        int lead = line[start - 1] & 0xff;
        int needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        return end - start + 1 < needed ? start - 1 : end;
    }

    /** The last line of a container need not have an end. */
    void end() {
        if (stampLength > 0) {
            begun = true;
            byte[] text = Arrays.copyOf(stamp, stampLength);
            stampLength = 0;
            keep(text, 0, text.length);
        }
        if (length > 0 || (begun && truncated)) {
            finish();
        }
    }
}
