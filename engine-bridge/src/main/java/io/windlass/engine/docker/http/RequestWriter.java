package io.windlass.engine.docker.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Puts a request on a connection. */
final class RequestWriter {

    private static final int CHUNK = 64 * 1024;

    private RequestWriter() {}

    static void write(Call call, Connection connection) throws IOException {
        StringBuilder head = new StringBuilder(256);
        line(head, call.method() + " " + call.path() + " HTTP/1.1");
        line(head, "Host: docker");
        line(head, "User-Agent: Windlass");
        call.headers().forEach((name, value) -> line(head, name + ": " + value));
        if (call.upgrade()) {
            line(head, "Connection: Upgrade");
            line(head, "Upgrade: tcp");
        }
        switch (call.body()) {
            case Call.Body.None() -> {
                if (!call.method().equals("GET") && !call.method().equals("HEAD")) {
                    line(head, "Content-Length: 0");
                }
                send(connection, ended(head));
            }
            case Call.Body.Bytes(byte[] bytes) -> {
                line(head, "Content-Length: " + bytes.length);
                byte[] start = ended(head);
                byte[] all = new byte[start.length + bytes.length];
                System.arraycopy(start, 0, all, 0, start.length);
                System.arraycopy(bytes, 0, all, start.length, bytes.length);
                send(connection, all);
            }
            case Call.Body.Stream(InputStream stream) -> {
                line(head, "Transfer-Encoding: chunked");
                send(connection, ended(head));
                chunks(stream, connection);
            }
        }
    }

    private static void chunks(InputStream stream, Connection connection) throws IOException {
        byte[] buffer = new byte[CHUNK];
        while (true) {
            int count = read(stream, buffer);
            if (count < 0) {
                break;
            }
            byte[] length =
                    (Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            byte[] chunk = new byte[length.length + count + 2];
            System.arraycopy(length, 0, chunk, 0, length.length);
            System.arraycopy(buffer, 0, chunk, length.length, count);
            chunk[chunk.length - 2] = '\r';
            chunk[chunk.length - 1] = '\n';
            send(connection, chunk);
        }
        send(connection, "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** A failing source is told apart from a failing connection. */
    private static int read(InputStream stream, byte[] buffer) throws SourceException {
        try {
            return stream.read(buffer);
        } catch (IOException failure) {
            throw new SourceException(failure);
        }
    }

    private static void line(StringBuilder head, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                throw new IllegalArgumentException("not to be sent in a head: " + text);
            }
        }
        head.append(text).append("\r\n");
    }

    private static byte[] ended(StringBuilder head) {
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void send(Connection connection, byte[] bytes) throws IOException {
        connection.write(bytes, 0, bytes.length);
    }
}
