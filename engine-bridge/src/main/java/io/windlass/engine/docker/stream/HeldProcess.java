package io.windlass.engine.docker.stream;

import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.DetachKeys;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.OutputConsumer;
import io.windlass.engine.api.ProcessSession;
import io.windlass.engine.api.TerminalSize;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.ApiPath;
import io.windlass.engine.docker.http.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process at the other end of an upgraded connection. */
final class HeldProcess implements ProcessSession {

    private final Answer answer;
    private final CountDownLatch end = new CountDownLatch(1);
    private final ApiPath resize;
    private final Api api;
    private final String purpose;
    private final RunningStream stream;
    private final OutputStream input;
    private volatile @Nullable Problem broken;
    private volatile boolean detached;

    /**
     * Reads from now on.
     *
     * @param resize where the size of the terminal is told
     */
    HeldProcess(Api api, Answer answer, ApiPath resize, Task task) {
        this.api = api;
        this.answer = answer;
        this.resize = resize;
        this.purpose = task.purpose();
        this.input =
                task.tty()
                        ? task.detachKeys().watch(answer.output(), this::detach)
                        : answer.output();
        OutputConsumer consumer = task.consumer();
        Frames.Sink sink =
                (from, bytes, offset, length, first) ->
                        consumer.output(from, bytes, offset, length);
        this.stream =
                RunningStream.start(
                        answer,
                        api,
                        purpose,
                        body -> {
                            if (task.tty()) {
                                Frames.readRaw(body, sink);
                            } else {
                                Frames.read(body, sink);
                            }
                        },
                        this::ended);
    }

    /**
     * What the process is held for, and who takes its output.
     *
     * @param tty whether it has a terminal: the output has no frames then
     */
    record Task(String purpose, boolean tty, DetachKeys detachKeys, OutputConsumer consumer) {}

    /** Ends the connection only: whoever types is often the one that waits for the end. */
    private void detach() {
        detached = true;
        end.countDown();
        answer.close();
    }

    @Override
    public boolean detached() {
        return detached;
    }

    private void ended(Optional<Problem> problem) {
        if (!detached) {
            broken = problem.orElse(null);
        }
        end.countDown();
    }

    @Override
    public OutputStream input() {
        return input;
    }

    @Override
    public void endInput() throws IOException {
        answer.endOutput();
    }

    @Override
    public void resize(TerminalSize size) throws EngineException, InterruptedException {
        var _ = api.post(sized(size), null, Api.READ, "resize the terminal");
    }

    private ApiPath sized(TerminalSize size) {
        return resize.with("h", Integer.toString(size.rows()))
                .with("w", Integer.toString(size.columns()));
    }

    /** Waits for the end for a moment; whether it came. */
    boolean endsWithin(long millis) throws InterruptedException {
        return end.await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void awaitEnd() throws EngineException, InterruptedException {
        end.await();
        Problem problem = broken;
        if (problem != null) {
            throw new EngineException(problem);
        }
    }

    @Override
    public void close() {
        stream.close();
        end.countDown();
    }
}
