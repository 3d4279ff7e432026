package io.windlass.engine.docker.stream;

import io.windlass.engine.api.LogLine;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts the output of a container into pieces. Without a terminal each piece has a head of eight
 * bytes, which tells whether it is output or error and how long it is.
 */
final class Frames {

    private static final int BUFFER = 64 * 1024;
    private static final int HEAD = 8;

    private Frames() {}

    /** Takes a piece; the array is used again afterwards. */
    interface Sink {
        /**
         * Takes a part of a frame.
         *
         * @param first whether a frame begins with it
         */
        void piece(LogLine.Stream stream, byte[] bytes, int offset, int length, boolean first)
                throws IOException;
    }

    /** Of a terminal there is one stream without any frames. */
    static void readRaw(InputStream body, Sink sink) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            sink.piece(LogLine.Stream.STDOUT, buffer, 0, count, false);
        }
    }

    static void read(InputStream body, Sink sink) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int filled = 0;
        int position = 0;
        LogLine.Stream stream = LogLine.Stream.STDOUT;
        long left = 0;
        boolean first = false;
        while (true) {
            if (left == 0 && filled - position >= HEAD) {
                stream = stream(buffer[position]);
                left = length(buffer, position + 4);
                position += HEAD;
                first = true;
            } else if (left > 0 && filled > position) {
                int count = (int) Math.min(left, filled - position);
                sink.piece(stream, buffer, position, count, first);
                first = false;
                position += count;
                left -= count;
            } else {
                System.arraycopy(buffer, position, buffer, 0, filled - position);
                filled -= position;
                position = 0;
                int count = body.read(buffer, filled, buffer.length - filled);
                if (count < 0) {
                    if (filled > 0 || left > 0) {
                        throw new EOFException("the output ended in the middle of a frame");
                    }
                    return;
                }
                filled += count;
            }
        }
    }

    private static LogLine.Stream stream(byte kind) throws IOException {
        return switch (kind) {
            case 0, 1 -> LogLine.Stream.STDOUT;
            case 2, 3 -> LogLine.Stream.STDERR;
            default -> throw new IOException("the output has a frame of unknown kind " + kind);
        };
    }

    private static long length(byte[] buffer, int at) {
        return (buffer[at] & 0xffL) << 24
                | (buffer[at + 1] & 0xffL) << 16
                | (buffer[at + 2] & 0xffL) << 8
                | (buffer[at + 3] & 0xffL);
    }
}
