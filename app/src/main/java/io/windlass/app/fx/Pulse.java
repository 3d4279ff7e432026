package io.windlass.app.fx;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Calls back on the JavaFX thread after a while. It is no animation: while it waits, nothing is
 * drawn and nothing wakes up.
 */
public final class Pulse {

    private final Executor fx;
    private final Runnable action;
    private long generation;

    /** The action runs on the JavaFX thread; so must all calls of this object. */
    public Pulse(Executor fx, Runnable action) {
        this.fx = fx;
        this.action = action;
    }

    /** Takes the place of an earlier wish. */
    public void after(Duration delay) {
        generation++;
        long wished = generation;
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, fx)
                .execute(() -> {
                    if (wished == generation) {
                        action.run();
                    }
                });
    }

    /** Takes a wish back. */
    public void stop() {
        generation++;
    }
}
