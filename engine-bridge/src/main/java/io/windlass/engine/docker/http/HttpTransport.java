package io.windlass.engine.docker.http;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 over connections of our own. What changes something always gets a fresh connection, and
 * is never sent twice; streams never share with other calls.
 */
final class HttpTransport implements Transport {

    private final Dialer dialer;
    private final Semaphore parallel;
    private final Deque<Wire> idle = new ArrayDeque<>();
    private final Set<Wire> open = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor timers;
    private volatile boolean closed;

    HttpTransport(Dialer dialer) {
        this.dialer = dialer;
        this.parallel = new Semaphore(dialer.parallelCalls());
        this.timers =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("engine-deadlines").factory());
        timers.setRemoveOnCancelPolicy(true);
        timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Answer send(Call call, Limits limits) throws IOException, InterruptedException {
        // Streams stay open for long, so they do not count among the calls.
        boolean counted = limits.wholeCall();
        if (counted && limits.limit().isPresent()) {
            Duration limit = limits.limit().get();
            if (!parallel.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new DeadlineException(limit);
            }
        }
        boolean handedOver = false;
        try {
            Answer answer = sendWithin(call, limits, counted ? parallel::release : () -> {});
            handedOver = true;
            return answer;
        } finally {
            if (counted && !handedOver) {
                parallel.release();
            }
        }
    }

    private Answer sendWithin(Call call, Limits limits, Runnable done)
            throws IOException, InterruptedException {
        if (closed) {
            throw new IOException("the connection to the engine was closed");
        }
        Deadline deadline = new Deadline(timers, limits.limit());
        boolean handedOver = false;
        try {
            Answer answer = exchange(call, limits, deadline, done);
            handedOver = true;
            return answer;
        } catch (IOException failure) {
            if (deadline.expired()) {
                DeadlineException told =
                        new DeadlineException(limits.limit().orElse(Duration.ZERO));
                told.addSuppressed(failure);
                throw told;
            }
            if (Thread.interrupted()) {
                InterruptedException told = new InterruptedException("the call was cancelled");
                told.addSuppressed(failure);
                throw told;
            }
            throw failure;
        } finally {
            if (!handedOver) {
                deadline.close();
            }
        }
    }

    private Answer exchange(Call call, Limits limits, Deadline deadline, Runnable done)
            throws IOException {
        Wire kept = call.safe() && limits.wholeCall() ? takeIdle() : null;
        if (kept != null) {
            try {
                return exchangeOn(kept, call, limits, deadline, done);
            } catch (IOException stale) {
                // The engine closed it while it was idle: the call was not read, ask once more.
                if (kept.anythingRead() || deadline.expired() || isInterrupted()) {
                    throw stale;
                }
            }
        }
        return exchangeOn(new Wire(dialer.dial(deadline)), call, limits, deadline, done);
    }

    private static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }

    private Answer exchangeOn(Wire wire, Call call, Limits limits, Deadline deadline, Runnable done)
            throws IOException {
        open.add(wire);
        boolean handedOver = false;
        try {
            deadline.guard(wire.connection());
            if (closed) {
                throw new IOException("the connection to the engine was closed");
            }
            wire.nextRequest();
            Head head = request(wire, call);
            BodyInput body = BodyInput.of(call.method(), head, wire);
            if (!limits.wholeCall()) {
                deadline.close();
            }
            boolean reusable =
                    call.safe() && limits.wholeCall() && !head.has("connection", "close");
            Runnable release = () -> release(wire, deadline, reusable && body.complete(), done);
            handedOver = true;
            return new Answer(
                    head.status(),
                    head.headers(),
                    new GuardedInput(body, deadline, limits.limit()),
                    output(wire.connection()),
                    once(release));
        } finally {
            if (!handedOver) {
                open.remove(wire);
                wire.connection().close();
            }
        }
    }

    /** An engine may refuse a long body before it has all of it, so its answer counts most. */
    private static Head request(Wire wire, Call call) throws IOException {
        try {
            RequestWriter.write(call, wire.connection());
        } catch (SourceException failure) {
            throw failure;
        } catch (IOException failure) {
            try {
                return Head.read(wire);
            } catch (UnreachableException neverThere) {
                throw neverThere;
            } catch (IOException nothing) {
                failure.addSuppressed(nothing);
                throw failure;
            }
        }
        return Head.read(wire);
    }

    private static Runnable once(Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            if (done.compareAndSet(false, true)) {
                action.run();
            }
        };
    }

    private void release(Wire wire, Deadline deadline, boolean reusable, Runnable done) {
        deadline.close();
        open.remove(wire);
        if (!reusable || deadline.expired() || !keepIdle(wire)) {
            wire.connection().close();
        }
        done.run();
    }

    private boolean keepIdle(Wire wire) {
        synchronized (idle) {
            if (closed || idle.size() >= dialer.idleConnections()) {
                return false;
            }
            idle.push(wire);
            return true;
        }
    }

    private @Nullable Wire takeIdle() {
        synchronized (idle) {
            return idle.poll();
        }
    }

    private static Answer.Output output(Connection connection) {
        OutputStream stream =
                new OutputStream() {
                    @Override
                    public void write(int single) throws IOException {
                        connection.write(new byte[] {(byte) single}, 0, 1);
                    }

                    @Override
                    public void write(byte[] from, int offset, int length) throws IOException {
                        connection.write(from, offset, length);
                    }
                };
        return new Answer.Output() {
            @Override
            public OutputStream stream() {
                return stream;
            }

            @Override
            public void end() throws IOException {
                connection.endOutput();
            }
        };
    }

    @Override
    public void close() {
        closed = true;
        timers.shutdown();
        open.forEach(wire -> wire.connection().close());
        synchronized (idle) {
            idle.forEach(wire -> wire.connection().close());
            idle.clear();
        }
    }
}
