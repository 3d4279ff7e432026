package io.windlass.app.fx;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.application.Platform;

/** The JavaFX thread, for those who live outside of it. */
public final class FxThread implements Executor {

    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }

    /** Runs the task there and waits for its result; for the command line and its pictures only. */
    public <T> T await(Supplier<T> task) throws InterruptedException {
        FutureTask<T> there = new FutureTask<>(task::get);
        Platform.runLater(there);
        try {
            return there.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(
                    "a task on the JavaFX thread failed", failure.getCause());
        }
    }

    /** Runs the task there and waits for its end. */
    public void run(Runnable task) throws InterruptedException {
        var _ =
                await(() -> {
                    task.run();
                    return true;
                });
    }
}
