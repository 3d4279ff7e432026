package io.windlass.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Holds one immutable value and renews it, message by message, on a thread of its own.
 *
 * @param <S> the state
 * @param <M> the messages
 */
public final class Store<S, M> implements AutoCloseable {

    /** Messages taken in one go, so that a flood still shows progress. */
    static final int BATCH = 1_000;

    private final LinkedBlockingQueue<M> queue = new LinkedBlockingQueue<>();
    private final BiFunction<S, M, S> reducer;
    private final Consumer<S> listener;
    private final Thread thread;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** The listener gets each new state once, on the store's thread. */
    public Store(S initial, BiFunction<S, M, S> reducer, Consumer<S> listener) {
        this.reducer = reducer;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("store").start(() -> loop(initial));
    }

    /** May be called from any thread and never blocks. */
    public void dispatch(M message) {
        queue.add(message);
    }

    private void loop(S initial) {
        S state = initial;
        List<M> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(queue.take());
                if (closed.get()) {
                    return;
                }
                queue.drainTo(batch, BATCH - 1);
                S next = state;
                for (M message : batch) {
                    next = reducer.apply(next, message);
                }
                batch.clear();
                if (!next.equals(state)) {
                    state = next;
                    listener.accept(state);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Messages not yet taken are dropped, also one that the thread is about to take. */
    @Override
    public void close() {
        closed.set(true);
        thread.interrupt();
    }
}
