package io.windlass.engine.docker.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A connection with a look-ahead, read by line or by block. */
final class Wire extends InputStream {

    private static final int LONGEST_LINE = 64 * 1024;

    private final Connection connection;
    private final byte[] buffer = new byte[8 * 1024];
    private int position;
    private int limit;
    private boolean anythingRead;

    Wire(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** Whether a byte came since the last request. */
    boolean anythingRead() {
        return anythingRead;
    }

    void nextRequest() {
        anythingRead = false;
    }

    @Override
    public int read() throws IOException {
        if (position == limit && !fill()) {
            return -1;
        }
        return buffer[position++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == limit) {
            if (length >= buffer.length) {
                return counted(connection.read(into, offset, length));
            }
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(buffer, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, counted(connection.read(buffer, 0, buffer.length)));
        return limit > 0;
    }

    private int counted(int count) {
        anythingRead |= count > 0;
        return count;
    }

    /** A line of the head of a message or of a chunk, without its end. */
    String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(64);
        while (true) {
            int next = read();
            if (next < 0) {
                throw new ProtocolException("the connection ended in the middle of an answer");
            }
            if (next == '\n') {
                String text = line.toString(StandardCharsets.ISO_8859_1);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            if (line.size() == LONGEST_LINE) {
                throw new ProtocolException("the answer has a line without end");
            }
            line.write(next);
        }
    }
}
