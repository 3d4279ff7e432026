package io.windlass.app.logs;

/** An entry that came a moment ago and may still move, as another source was slower. */
final class Pending {

    final long time;
    final long arrival;
    final int source;
    final LogKind kind;
    final boolean truncated;
    final String text;
    byte level;

    Pending(long time, long arrival, int source, LogKind kind, LogStore.Text written) {
        this.time = time;
        this.arrival = arrival;
        this.source = source;
        this.kind = kind;
        this.truncated = written.truncated();
        this.text = written.text();
    }

    long time() {
        return time;
    }
}
