package io.windlass.app.logs;

import java.time.Instant;
import java.util.List;

/**
 * What a store has at one moment. Entries are known by their sequence number, which counts from the
 * first one that was ever written; the newest quarter of a second may still change places.
 */
public final class LogLines {

    private static final long NANOS = 1_000_000_000L;
    private static final int LOOK_BACK = 200;

    private final long first;
    private final List<Slab> slabs;
    private final long tailFirst;
    private final List<Pending> tail;
    private final Writers writers;
    // The slab of the last look-up: views and searches go through neighbours. Any value is right.
    private int near;

    LogLines(long first, List<Slab> slabs, long tailFirst, List<Pending> tail, Writers writers) {
        this.first = first;
        this.slabs = slabs;
        this.tailFirst = tailFirst;
        this.tail = tail;
        this.writers = writers;
    }

    /** Number of the oldest entry; as many older ones were dropped. */
    public long first() {
        return first;
    }

    /** Number that the next entry will get. */
    public long end() {
        return tailFirst + tail.size();
    }

    public int size() {
        return (int) (end() - first);
    }

    /** All who wrote since the store was made, in the order in which they were met. */
    public List<LogSource> sources() {
        return writers.sources();
    }

    /** Time of the first line that was ever written, as {@link #time} gives it. */
    public long origin() {
        return writers.origin();
    }

    /** How many lines a service has written, dropped ones among them. */
    public long written(String service) {
        return writers.written(service);
    }

    /** The engine's time, nanoseconds since 1970. */
    public long time(long number) {
        if (number >= tailFirst) {
            return pending(number).time;
        }
        Slab slab = slab(number);
        return slab.time((int) (number - slab.first));
    }

    public Instant instant(long number) {
        long time = time(number);
        return Instant.ofEpochSecond(Math.floorDiv(time, NANOS), Math.floorMod(time, NANOS));
    }

    /** When it came here, milliseconds of the store's clock. */
    public long arrival(long number) {
        if (number >= tailFirst) {
            return pending(number).arrival;
        }
        Slab slab = slab(number);
        return slab.arrival((int) (number - slab.first));
    }

    public LogSource source(long number) {
        return writers.sources().get(sourceIndex(number));
    }

    /** The place of the source in {@link #sources()}. */
    public int sourceIndex(long number) {
        if (number >= tailFirst) {
            return pending(number).source;
        }
        Slab slab = slab(number);
        return slab.source((int) (number - slab.first));
    }

    public LogKind kind(long number) {
        if (number >= tailFirst) {
            return pending(number).kind;
        }
        Slab slab = slab(number);
        return slab.kind((int) (number - slab.first));
    }

    /** Whether the line was longer than what was kept of it. */
    public boolean truncated(long number) {
        if (number >= tailFirst) {
            return pending(number).truncated;
        }
        Slab slab = slab(number);
        return slab.truncated((int) (number - slab.first));
    }

    /** As it was written, escape sequences included. */
    public String text(long number) {
        if (number >= tailFirst) {
            return pending(number).text;
        }
        Slab slab = slab(number);
        return slab.text((int) (number - slab.first));
    }

    /** Found out when first asked for; a line that continues another has the level of that one. */
    public Level level(long number) {
        byte known = knownLevel(number);
        if (known != 0) {
            return Level.of(known);
        }
        Level level = detect(number);
        byte code = level.code();
        if (number >= tailFirst) {
            pending(number).level = code;
        } else {
            Slab slab = slab(number);
            slab.level((int) (number - slab.first), code);
        }
        return level;
    }

    private byte knownLevel(long number) {
        if (number >= tailFirst) {
            return pending(number).level;
        }
        Slab slab = slab(number);
        return slab.level((int) (number - slab.first));
    }

    private Level detect(long number) {
        if (kind(number) == LogKind.SEPARATOR) {
            return Level.NONE;
        }
        String text = text(number);
        if (!Levels.continues(text)) {
            return Levels.detect(text);
        }
        int source = sourceIndex(number);
        long oldest = Math.max(first, number - LOOK_BACK);
        for (long at = number - 1; at >= oldest; at--) {
            if (sourceIndex(at) == source) {
                String before = text(at);
                if (kind(at) == LogKind.SEPARATOR) {
                    return Level.NONE;
                }
                if (!Levels.continues(before)) {
                    return Levels.detect(before);
                }
            }
        }
        return Level.NONE;
    }

    private Pending pending(long number) {
        return tail.get((int) (number - tailFirst));
    }

    private Slab slab(long number) {
        if (number < first) {
            throw new IndexOutOfBoundsException(number + " was dropped, the oldest is " + first);
        }
        int at = near;
        if (at >= slabs.size() || !holds(at, number)) {
            at = search(number);
            near = at;
        }
        return slabs.get(at);
    }

    private boolean holds(int at, long number) {
        return slabs.get(at).first <= number
                && (at + 1 == slabs.size() || number < slabs.get(at + 1).first);
    }

    private int search(long number) {
        int low = 0;
        int high = slabs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (slabs.get(middle).first <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
