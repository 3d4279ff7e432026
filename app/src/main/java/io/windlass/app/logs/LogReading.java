package io.windlass.app.logs;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Turns a store into rows for one view, away from the screen's thread: all that is there at first
 * and after each change of the filter, from the newest back, in slices that end when the filter
 * changes again; then what is new, at the pace at which the view {@linkplain #shown shows} it.
 */
public final class LogReading implements AutoCloseable {

    private static final long SLICE_NANOS = 15_000_000L;
    private static final int CHECKED_EVERY = 256;

    private final Executor background;
    private final Consumer<LogRows> target;
    private final LogCursor cursor;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean dirty = true;
    private volatile boolean ready;
    private volatile boolean closed;
    private volatile LogFilter wanted;
    private RowBuilder builder;

    /**
     * Reads a store.
     *
     * @param background where the work is done; one task at a time
     * @param target takes each result, on that thread
     */
    public LogReading(
            LogStore store, LogFilter filter, Executor background, Consumer<LogRows> target) {
        this.background = background;
        this.target = target;
        this.wanted = filter;
        this.builder = new RowBuilder(filter);
        this.cursor = store.cursor(this::changed);
    }

    /** Begins; to be called once. */
    public void start() {
        ready = true;
        schedule();
    }

    /** Shows something else from now on. */
    public void filter(LogFilter filter) {
        if (!filter.equals(wanted)) {
            wanted = filter;
            dirty = true;
            ready = true;
            schedule();
        }
    }

    /** The view has drawn what it was given: it can take more. */
    public void shown() {
        ready = true;
        schedule();
    }

    private void changed() {
        dirty = true;
        schedule();
    }

    private void schedule() {
        if (dirty && ready && !closed && busy.compareAndSet(false, true)) {
            background.execute(this::work);
        }
    }

    private void work() {
        dirty = false;
        ready = false;
        boolean more = true;
        while (more && !closed) {
            if (!builder.filter().equals(wanted)) {
                builder = new RowBuilder(wanted);
            }
            builder.take(cursor.poll());
            more = slice();
            if (builder.filter().equals(wanted)) {
                target.accept(builder.rows());
            } else {
                more = true;
            }
        }
        busy.set(false);
        schedule();
    }

    /** Goes back a piece; whether there is more. */
    private boolean slice() {
        long start = System.nanoTime();
        boolean more = builder.back(CHECKED_EVERY);
        while (more
                && !closed
                && builder.filter().equals(wanted)
                && System.nanoTime() - start < SLICE_NANOS) {
            more = builder.back(CHECKED_EVERY);
        }
        return more;
    }

    @Override
    public void close() {
        closed = true;
        cursor.close();
    }
}
