package io.windlass.engine.contract;

import io.windlass.engine.api.LogLine;
import io.windlass.engine.api.OutputConsumer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps what a process wrote. */
public final class OutputRecorder implements OutputConsumer {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Recorder<String> soFar = new Recorder<>();

    @Override
    public void output(LogLine.Stream stream, byte[] bytes, int offset, int length) {
        (stream == LogLine.Stream.STDOUT ? out : err).write(bytes, offset, length);
        soFar.accept(out());
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Waits until the output has this in it. */
    public void awaitOut(String text) throws InterruptedException {
        var _ = soFar.await(all -> all.contains(text));
    }
}
