package io.windlass.engine.docker.http;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The moment at which a call is given up: whatever it holds is closed then, which ends a blocked
 * read or write at once. Socket time-outs cannot do this, for unix sockets have none.
 */
final class Deadline implements AutoCloseable {

    private final long end;
    private final boolean limited;
    private final @Nullable ScheduledFuture<?> timer;
    private @Nullable Closeable guarded;
    private boolean expired;
    private boolean lifted;

    Deadline(ScheduledExecutorService timers, Optional<Duration> limit) {
        this.limited = limit.isPresent();
        long nanos = limit.map(Duration::toNanos).orElse(0L);
        this.end = System.nanoTime() + nanos;
        this.timer = limited ? timers.schedule(this::expire, nanos, TimeUnit.NANOSECONDS) : null;
    }

    /** Closes this when the time is over; only the last one given is held. */
    void guard(Closeable held) throws IOException {
        boolean late;
        synchronized (this) {
            guarded = held;
            late = expired;
        }
        if (late) {
            held.close();
        }
    }

    synchronized boolean expired() {
        return expired;
    }

    boolean limited() {
        return limited;
    }

    long remainingNanos() {
        return end - System.nanoTime();
    }

    private void expire() {
        Closeable held;
        synchronized (this) {
            if (lifted) {
                return;
            }
            expired = true;
            held = guarded;
        }
        if (held != null) {
            try {
                held.close();
            } catch (IOException ignored) {
                // It is given up; whoever waits for it gets an error of its own.
                return;
            }
        }
    }

    /** Lifts the deadline: what it held stays open. */
    @Override
    public void close() {
        synchronized (this) {
            lifted = true;
        }
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
