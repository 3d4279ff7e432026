package io.windlass.engine.docker.stream;

import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.Subscription;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.http.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** An answer that is read on a thread of its own until it ends or is closed. */
final class RunningStream implements Subscription {

    private final Answer answer;
    private final Thread reader;
    private volatile boolean closed;

    private RunningStream(
            Answer answer,
            Api api,
            String purpose,
            Reading reading,
            Consumer<Optional<Problem>> end) {
        this.answer = answer;
        this.reader =
                Thread.ofVirtual().name(purpose).unstarted(() -> run(api, purpose, reading, end));
    }

    /** Starts reading; the end is told once, unless the stream was closed. */
    static RunningStream start(
            Answer answer,
            Api api,
            String purpose,
            Reading reading,
            Consumer<Optional<Problem>> end) {
        RunningStream stream = new RunningStream(answer, api, purpose, reading, end);
        stream.reader.start();
        return stream;
    }

    private void run(Api api, String purpose, Reading reading, Consumer<Optional<Problem>> end) {
        Optional<Problem> problem = Optional.empty();
        try {
            reading.read(answer.body());
        } catch (IOException failure) {
            problem = told(api, purpose, failure);
        } finally {
            answer.close();
        }
        if (!closed) {
            end.accept(problem);
        }
    }

    private Optional<Problem> told(Api api, String purpose, IOException failure) {
        if (closed) {
            return Optional.empty();
        }
        try {
            return Optional.of(api.broken(failure, purpose).problem());
        } catch (InterruptedException cancelled) {
            // Only a close interrupts this thread.
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        closed = true;
        answer.close();
        if (Thread.currentThread().equals(reader)) {
            return;
        }
        // A consumer that waits for room would never come back.
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the body to its end. */
    interface Reading {
        void read(InputStream body) throws IOException;
    }

    /** Reads a whole stream on the calling thread. */
    static void readHere(Answer answer, Api api, String purpose, Reading reading)
            throws EngineException, InterruptedException {
        try (answer) {
            reading.read(answer.body());
        } catch (IOException failure) {
            throw api.broken(failure, purpose);
        }
    }
}
