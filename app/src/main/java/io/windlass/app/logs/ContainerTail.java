package io.windlass.app.logs;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.LogConsumer;
import io.windlass.engine.api.LogLine;
import io.windlass.engine.api.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads one container's log for as long as it is wanted: through its stops and starts, and through
 * breaks of the connection.
 */
final class ContainerTail {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration DRAIN = Duration.ofSeconds(2);

    private final LogFollower follower;
    private final Engine engine;
    private final LogSource source;
    private final Resume resume;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private Container container;
    private boolean draining;
    private Duration pause = FIRST_PAUSE;
    private int updates;

    ContainerTail(
            LogFollower follower,
            Engine engine,
            LogSource source,
            Container container,
            Resume resume) {
        this.follower = follower;
        this.engine = engine;
        this.source = source;
        this.container = container;
        this.resume = resume;
        this.thread = Thread.ofVirtual().name("log of " + container.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** The container may be different now. */
    void update(Container newContainer) {
        lock.lock();
        try {
            container = newContainer;
            updates++;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The container is gone: what is still on its way is read, for a while. */
    void drain() {
        lock.lock();
        try {
            draining = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
        CompletableFuture.delayedExecutor(DRAIN.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::close);
    }

    /** Ends reading at once. */
    void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            boolean goOn = true;
            while (goOn) {
                Optional<Problem> problem = read();
                goOn = problem.isPresent() ? retry(problem.get()) : awaitStart();
            }
        } catch (InterruptedException closed) {
            // Closing is the only thing that interrupts; the stream is closed on the way out.
            Thread.currentThread().interrupt();
        }
    }

    /** Reads until the stream ends. */
    private Optional<Problem> read() throws InterruptedException {
        CompletableFuture<Optional<Problem>> ended = new CompletableFuture<>();
        follower.store().hold();
        boolean held = true;
        try (Subscription _ =
                engine.containers().logs(now().id(), resume.request(), consumer(ended))) {
            follower.store().release();
            held = false;
            follower.opened();
            return await(ended);
        } catch (EngineException failure) {
            return Optional.of(failure.problem());
        } finally {
            if (held) {
                follower.store().release();
            }
        }
    }

    private static Optional<Problem> await(CompletableFuture<Optional<Problem>> ended)
            throws InterruptedException {
        try {
            return ended.get();
        } catch (java.util.concurrent.ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private LogConsumer consumer(CompletableFuture<Optional<Problem>> ended) {
        return new LogConsumer() {
            @Override
            public void line(LogLine line) {
                if (resume.take(line)) {
                    pause = FIRST_PAUSE;
                    follower.store().append(source, line);
                }
            }

            @Override
            public void ended(Optional<Problem> problem) {
                ended.complete(problem);
            }
        };
    }

    /** After a break: again after a pause, which news of the container shortens. */
    private boolean retry(Problem problem) throws InterruptedException {
        if (problem.code() == Code.NOT_FOUND) {
            return false;
        }
        follower.broke(source, problem);
        lock.lock();
        try {
            if (problem.code() == Code.ENGINE_UNSUPPORTED) {
                awaitNextRun();
                return !draining;
            }
            long left = pause.toNanos();
            int seen = updates;
            while (!draining && left > 0) {
                left = news.awaitNanos(left);
                if (updates != seen) {
                    seen = updates;
                    left = Math.min(left, FIRST_PAUSE.toNanos());
                }
            }
            pause = longer(pause);
            return !draining;
        } finally {
            lock.unlock();
        }
    }

    /**
     * After an end: the container has stopped, which is noted, and is read again when it was
     * started. When the engine ended the stream although the container runs, it is read again after
     * a pause.
     */
    private boolean awaitStart() throws InterruptedException {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!draining && !stopped(container) && left > 0) {
                left = news.awaitNanos(left);
            }
            tellStopped();
            if (stopped(container)) {
                awaitNextRun();
                pause = FIRST_PAUSE;
            } else {
                pause = longer(pause);
            }
            return !draining;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the container was seen stopped and runs after that. */
    private void awaitNextRun() throws InterruptedException {
        boolean seenStopped = stopped(container);
        while (!draining && !(seenStopped && !stopped(container))) {
            news.await();
            tellStopped();
            seenStopped |= stopped(container);
        }
        resume.started();
    }

    private void tellStopped() {
        String text =
                switch (container.state()) {
                    case State.Exited(int code) -> "stopped, exit " + code;
                    case State.Dead() -> "dead";
                    case State.Restarting() -> "stopped, starts again soon";
                    case State.Created(), State.Running _, State.Paused(), State.Removing() -> "";
                };
        if (!text.isEmpty() && resume.stopped(text)) {
            Instant when = resume.last().map(last -> last.plusNanos(1)).orElseGet(Instant::now);
            follower.store().separate(source, when, text);
        }
    }

    private static boolean stopped(Container container) {
        return switch (container.state()) {
            case State.Exited _, State.Dead(), State.Restarting(), State.Created() -> true;
            case State.Running _, State.Paused(), State.Removing() -> false;
        };
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private Container now() {
        lock.lock();
        try {
            return container;
        } finally {
            lock.unlock();
        }
    }
}
