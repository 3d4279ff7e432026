package io.windlass.engine.fake;

import io.windlass.engine.api.DetachKeys;
import io.windlass.engine.api.ExecSession;
import io.windlass.engine.api.LogLine;
import io.windlass.engine.api.OutputConsumer;
import io.windlass.engine.api.TerminalSize;
import io.windlass.engine.docker.http.QueuedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** The streams of a process on the fake engine. */
final class FakeSession implements ExecSession {

    private final QueuedInput input = new QueuedInput();
    private final CountDownLatch end = new CountDownLatch(1);
    private final OutputConsumer consumer;
    private final Consumer<TerminalSize> sizes;
    private final OutputStream keys;
    private volatile boolean detached;
    private volatile OptionalInt exitCode = OptionalInt.empty();

    FakeSession(OutputConsumer consumer, Consumer<TerminalSize> sizes) {
        this.keys =
                DetachKeys.USUAL.watch(
                        input.stream(),
                        () -> {
                            detached = true;
                            end.countDown();
                        });
        this.consumer = consumer;
        this.sizes = sizes;
    }

    InputStream reads() {
        return input;
    }

    OutputStream writes(LogLine.Stream stream) {
        return new OutputStream() {
            @Override
            public void write(int single) {
                write(new byte[] {(byte) single}, 0, 1);
            }

            @Override
            public void write(byte[] from, int offset, int length) {
                consumer.output(stream, from, offset, length);
            }
        };
    }

    void ended(int code) {
        exitCode = OptionalInt.of(code);
        end.countDown();
    }

    @Override
    public OutputStream input() {
        return keys;
    }

    @Override
    public boolean detached() {
        return detached;
    }

    @Override
    public void endInput() throws IOException {
        input.end();
    }

    @Override
    public void resize(TerminalSize size) {
        sizes.accept(size);
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        end.await();
    }

    @Override
    public OptionalInt exitCode() {
        return exitCode;
    }

    @Override
    public void close() {
        end.countDown();
        input.close();
    }
}
