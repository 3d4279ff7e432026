package io.windlass.engine.docker.http;

import java.io.IOException;
import java.io.InputStream;

/** The body of an answer, cut out of its connection. */
abstract sealed class BodyInput extends InputStream {

    private boolean complete;

    /** Chooses by the rules of HTTP how the body ends. */
    static BodyInput of(String method, Head head, Wire wire) throws IOException {
        boolean none = method.equals("HEAD") || head.status() == 204 || head.status() == 304;
        if (head.status() == 101) {
            return new ToTheEnd(wire);
        }
        if (none) {
            return new Fixed(wire, 0);
        }
        if (head.has("transfer-encoding", "chunked")) {
            return new Chunked(wire);
        }
        long length = head.contentLength();
        return length >= 0 ? new Fixed(wire, length) : new ToTheEnd(wire);
    }

    /** Whether it was read to its end, so that the connection stands at the next answer. */
    boolean complete() {
        return complete;
    }

    void completed() {
        complete = true;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (complete) {
            return -1;
        }
        return length == 0 ? 0 : readSome(into, offset, length);
    }

    abstract int readSome(byte[] into, int offset, int length) throws IOException;

    /** A body of known length. */
    private static final class Fixed extends BodyInput {
        private final Wire wire;
        private long left;

        Fixed(Wire wire, long length) {
            this.wire = wire;
            this.left = length;
            if (length == 0) {
                completed();
            }
        }

        @Override
        int readSome(byte[] into, int offset, int length) throws IOException {
            int count = wire.read(into, offset, (int) Math.min(length, left));
            if (count < 0) {
                throw new ProtocolException("the answer ended " + left + " bytes too early");
            }
            left -= count;
            if (left == 0) {
                completed();
            }
            return count;
        }
    }

    /** A body in chunks, each with its length before it. */
    private static final class Chunked extends BodyInput {
        private final Wire wire;
        private long left;

        Chunked(Wire wire) {
            this.wire = wire;
        }

        @Override
        int readSome(byte[] into, int offset, int length) throws IOException {
            if (left == 0) {
                left = nextLength();
                if (left == 0) {
                    String trailer = wire.readLine();
                    while (!trailer.isEmpty()) {
                        trailer = wire.readLine();
                    }
                    completed();
                    return -1;
                }
            }
            int count = wire.read(into, offset, (int) Math.min(length, left));
            if (count < 0) {
                throw new ProtocolException("the answer ended in the middle of a chunk");
            }
            left -= count;
            if (left == 0 && !wire.readLine().isEmpty()) {
                throw new ProtocolException("a chunk of the answer is longer than it said");
            }
            return count;
        }

        private long nextLength() throws IOException {
            String line = wire.readLine();
            int end = line.indexOf(';');
            String digits = (end < 0 ? line : line.substring(0, end)).strip();
            if (!digits.matches("[0-9a-fA-F]{1,15}")) {
                throw new ProtocolException("a chunk of the answer has no length");
            }
            return Long.parseLong(digits, 16);
        }
    }

    /** A body that ends with its connection. */
    private static final class ToTheEnd extends BodyInput {
        private final Wire wire;

        ToTheEnd(Wire wire) {
            this.wire = wire;
        }

        @Override
        int readSome(byte[] into, int offset, int length) throws IOException {
            int count = wire.read(into, offset, length);
            if (count < 0) {
                completed();
            }
            return count;
        }
    }
}
