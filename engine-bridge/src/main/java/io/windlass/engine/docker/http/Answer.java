package io.windlass.engine.docker.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An answer whose body is read from the connection as it comes. Has to be closed. */
public final class Answer implements Closeable {

    private final int status;
    private final Map<String, List<String>> headers;
    private final InputStream body;
    private final Output output;
    private final Runnable release;

    Answer(
            int status,
            Map<String, List<String>> headers,
            InputStream body,
            Output output,
            Runnable release) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.output = output;
        this.release = release;
    }

    public int status() {
        return status;
    }

    /** By name in small letters. */
    Map<String, List<String>> headers() {
        return headers;
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }

    public InputStream body() {
        return body;
    }

    /** What is written here reaches the other side of an upgraded connection. */
    public OutputStream output() {
        return output.stream();
    }

    /** Ends the input of the other side; its output still comes. */
    public void endOutput() throws IOException {
        output.end();
    }

    /** Ends a read that another thread is blocked in. May be repeated. */
    @Override
    public void close() {
        release.run();
    }

    /** The way back on an upgraded connection. */
    public interface Output {
        OutputStream stream();

        void end() throws IOException;
    }
}
