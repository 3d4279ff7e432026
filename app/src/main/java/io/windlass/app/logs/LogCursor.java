package io.windlass.app.logs;

/** One who follows a store, and what changed since that one last looked. */
public final class LogCursor implements AutoCloseable {

    private final LogStore store;
    private final Runnable changed;
    private long from;
    private boolean told;

    /**
     * What is new.
     *
     * @param from entries from this number on are new, or stand at another place than before
     */
    public record Change(LogLines lines, long from) {}

    LogCursor(LogStore store, Runnable changed) {
        this.store = store;
        this.changed = changed;
    }

    /** What changed since the last call; the first one gives all. */
    public Change poll() {
        return store.poll(this);
    }

    @Override
    public void close() {
        store.remove(this);
    }

    // The rest is called by the store, which holds its lock.

    Change take(LogLines lines) {
        Change change = new Change(lines, Math.min(from, lines.end()));
        from = lines.end();
        told = false;
        return change;
    }

    void changedFrom(long number) {
        from = Math.min(from, number);
    }

    boolean signal() {
        boolean first = !told;
        told = true;
        return first;
    }

    void tell() {
        changed.run();
    }
}
