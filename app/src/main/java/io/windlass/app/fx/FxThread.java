package io.windlass.app.fx;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The JavaFX thread, for those who live outside of it. */
public final class FxThread implements Executor {

    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }

    /** Runs the task there and waits for its result; for the command line and its pictures only. */
    public <T> T await(Supplier<T> task) throws InterruptedException {
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                result.set(task.get());
            } catch (RuntimeException exception) {
                failure.set(exception);
            } finally {
                done.countDown();
            }
        });
        done.await();
        RuntimeException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
        T value = result.get();
        if (value == null) {
            throw new IllegalStateException("the task gave no result");
        }
        return value;
    }
}
