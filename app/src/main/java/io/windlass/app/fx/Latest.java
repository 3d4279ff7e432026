package io.windlass.app.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands values over to another thread, newest wins: however many arrive while that thread is busy,
 * it sees one, the last.
 *
 * @param <T> the values
 */
public final class Latest<T> implements Consumer<T> {

    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final Executor target;
    private final Consumer<T> consumer;

    public Latest(Executor target, Consumer<T> consumer) {
        this.target = target;
        this.consumer = consumer;
    }

    @Override
    public void accept(T value) {
        if (waiting.getAndSet(value) == null) {
            target.execute(this::deliver);
        }
    }

    private void deliver() {
        T value = waiting.getAndSet(null);
        if (value != null) {
            consumer.accept(value);
        }
    }
}
