package io.windlass.app.logs;

import io.windlass.engine.api.LogLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What the containers of one project wrote, across all times that they were made anew. Reader
 * threads append, any number of cursors follow. Entries stand in the order of the engine's time;
 * one that is late finds its place among those of the last 250 ms, and after these if it is later
 * still, so that what was read for longer never moves.
 */
public final class LogStore {

    static final long WINDOW_MILLIS = 250;

    private static final long LONGEST_HOLD_MILLIS = 3_000;
    private static final int MOST_PENDING = 50_000;
    private static final int MOST_INCOMING = 4_096;
    private static final int SLAB_LINES = 2_048;
    private static final long NANOS = 1_000_000_000L;

    private final Limits limits;
    private final LongSupplier clock;
    private final int slabLines;
    private final Map<LogSource, Integer> ids = new HashMap<>();
    private final List<LogCursor> cursors = new ArrayList<>();
    private List<LogSource> sources = List.of();
    private long[] written = new long[8];
    private List<Slab> slabs = List.of();
    private final List<Pending> incoming = new ArrayList<>();
    private final List<Pending> tail = new ArrayList<>();
    private long first;
    private long sealedEnd;
    private long bytes;
    private int holds;
    private long holdSince;
    private long holdEnded = Long.MIN_VALUE / 2;
    private long origin;
    private LogLines current =
            new LogLines(0, List.of(), 0, List.of(), new Writers(List.of(), new long[0], 0));

    record Text(String text, boolean truncated) {}

    /** A store with the usual limits. */
    public LogStore() {
        this(Limits.usual(), () -> System.nanoTime() / 1_000_000);
    }

    /**
     * A store.
     *
     * @param clock milliseconds that only go forward
     */
    public LogStore(Limits limits, LongSupplier clock) {
        this.limits = limits;
        this.clock = clock;
        this.slabLines = Math.clamp(limits.lines() / 16, 1, SLAB_LINES);
    }

    public Limits limits() {
        return limits;
    }

    /** Takes a line; on any thread. */
    public void append(LogSource source, LogLine line) {
        LogKind kind =
                switch (line.stream()) {
                    case STDOUT -> LogKind.STDOUT;
                    case STDERR -> LogKind.STDERR;
                };
        add(source, line.time(), kind, new Text(line.text(), line.truncated()));
    }

    /** Puts a row between the lines that tells what happened there; on any thread. */
    public void separate(LogSource source, Instant time, String text) {
        add(source, time, LogKind.SEPARATOR, new Text(text, false));
    }

    /**
     * While held, all that came may still move: for when the histories of many containers are read
     * at once. Ends by itself after three seconds, or when {@link #release} was called as often.
     */
    void hold() {
        synchronized (this) {
            if (holds++ == 0) {
                holdSince = clock.getAsLong();
            }
        }
    }

    void release() {
        synchronized (this) {
            holds--;
            holdEnded = clock.getAsLong();
        }
    }

    /**
     * Follows the store.
     *
     * @param changed called on the writer's thread when there is something new after a poll; must
     *     not wait
     */
    public LogCursor cursor(Runnable changed) {
        synchronized (this) {
            LogCursor cursor = new LogCursor(this, changed);
            cursors.add(cursor);
            return cursor;
        }
    }

    void remove(LogCursor cursor) {
        synchronized (this) {
            cursors.remove(cursor);
        }
    }

    /** All that there is now. */
    public LogLines lines() {
        synchronized (this) {
            settle();
            return current;
        }
    }

    LogCursor.Change poll(LogCursor cursor) {
        synchronized (this) {
            settle();
            return cursor.take(current);
        }
    }

    private void add(LogSource source, Instant time, LogKind kind, Text text) {
        long nanos = time.getEpochSecond() * NANOS + time.getNano();
        List<LogCursor> waiting = List.of();
        synchronized (this) {
            int id = id(source);
            if (kind != LogKind.SEPARATOR) {
                written[id]++;
            }
            incoming.add(new Pending(nanos, clock.getAsLong(), id, kind, text));
            if (incoming.size() >= MOST_INCOMING) {
                settle();
            }
            for (LogCursor cursor : cursors) {
                if (cursor.signal()) {
                    waiting = waiting.isEmpty() ? new ArrayList<>() : waiting;
                    waiting.add(cursor);
                }
            }
        }
        waiting.forEach(LogCursor::tell);
    }

    private int id(LogSource source) {
        Integer known = ids.get(source);
        if (known != null) {
            return known;
        }
        int id = sources.size();
        List<LogSource> more = new ArrayList<>(sources);
        more.add(source);
        sources = List.copyOf(more);
        ids.put(source, id);
        if (id == written.length) {
            written = Arrays.copyOf(written, id * 2);
        }
        return id;
    }

    private void settle() {
        boolean news = !incoming.isEmpty();
        if (news) {
            merge();
        }
        boolean moved = seal();
        if (news || moved) {
            if (sealedEnd == 0) {
                origin = tail.getFirst().time;
            }
            Writers writers = new Writers(sources, written, origin);
            current = new LogLines(first, slabs, sealedEnd, List.copyOf(tail), writers);
        }
    }

    /** Sorted into what may still move; of equals, what came first stays first. */
    private void merge() {
        incoming.sort(Comparator.comparingLong(Pending::time));
        long earliest = incoming.getFirst().time;
        int at = tail.size();
        while (at > 0 && tail.get(at - 1).time > earliest) {
            at--;
        }
        if (at < tail.size()) {
            List<Pending> later = tail.subList(at, tail.size());
            List<Pending> old = new ArrayList<>(later);
            later.clear();
            long from = sealedEnd + at;
            cursors.forEach(cursor -> cursor.changedFrom(from));
            int next = 0;
            for (Pending entry : incoming) {
                while (next < old.size() && old.get(next).time <= entry.time) {
                    tail.add(old.get(next++));
                }
                tail.add(entry);
            }
            tail.addAll(old.subList(next, old.size()));
        } else {
            tail.addAll(incoming);
        }
        incoming.clear();
    }

    private boolean seal() {
        long now = clock.getAsLong();
        boolean held =
                (holds > 0 && now - holdSince < LONGEST_HOLD_MILLIS)
                        || now - holdEnded < WINDOW_MILLIS;
        int ripe = Math.max(0, tail.size() - MOST_PENDING);
        while (!held && ripe < tail.size() && now - tail.get(ripe).arrival >= WINDOW_MILLIS) {
            ripe++;
        }
        if (ripe == 0) {
            return false;
        }
        List<Pending> done = tail.subList(0, ripe);
        done.forEach(this::keep);
        done.clear();
        evict();
        return true;
    }

    private void keep(Pending entry) {
        if (sealedEnd == 0) {
            origin = entry.time;
        }
        Slab last = slabs.isEmpty() ? null : slabs.getLast();
        if (last == null || last.full()) {
            if (last != null) {
                last.trim();
            }
            last = new Slab(sealedEnd, slabLines);
            List<Slab> more = new ArrayList<>(slabs);
            more.add(last);
            slabs = List.copyOf(more);
        }
        bytes += last.add(entry);
        sealedEnd++;
    }

    private void evict() {
        while (slabs.size() > 1
                && (sealedEnd - first + tail.size() > limits.lines() || bytes > limits.bytes())) {
            Slab oldest = slabs.getFirst();
            bytes -= oldest.size();
            first += oldest.count();
            slabs = List.copyOf(slabs.subList(1, slabs.size()));
        }
    }
}
