package io.windlass.engine.docker.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.engine.docker.client.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of JSON values, one a line. */
public final class JsonLines {

    private static final int LONGEST = 16 * 1024 * 1024;

    private JsonLines() {}

    /** Takes one value. */
    public interface Sink {
        void value(JsonNode value) throws IOException;
    }

    public static void read(InputStream body, Sink sink) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            int start = 0;
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    line.write(buffer, start, i - start);
                    deliver(line, sink);
                    start = i + 1;
                }
            }
            line.write(buffer, start, count - start);
            if (line.size() > LONGEST) {
                throw new IOException("the engine sent a line without end");
            }
        }
        deliver(line, sink);
    }

    private static void deliver(ByteArrayOutputStream line, Sink sink) throws IOException {
        byte[] text = line.toByteArray();
        line.reset();
        for (byte character : text) {
            if (character > ' ' || character < 0) {
                sink.value(Json.read(text));
                return;
            }
        }
    }
}
