package io.windlass.app.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Entries one after another in a few arrays, so that a line costs its bytes and little more. One
 * thread adds; readers look only at what was there when they were told the number of entries.
 */
final class Slab {

    /** What is kept for a line beside its text. */
    static final int OVERHEAD = 27;

    private static final int BYTES = 256 << 10;
    private static final int FIRST_BYTES = 8 << 10;
    private static final int KIND = 0x3;
    private static final int TRUNCATED = 0x4;

    final long first;
    private final long[] times;
    private final long[] arrivals;
    private final int[] ends;
    private final short[] sources;
    private final byte[] flags;
    // Filled by readers, who all find the same: a race costs one more detection.
    private final byte[] levels;
    // Volatile, as a reader must not see the longer array before its content.
    private volatile byte[] bytes = new byte[FIRST_BYTES];
    private int count;

    Slab(long first, int lines) {
        this.first = first;
        times = new long[lines];
        arrivals = new long[lines];
        ends = new int[lines];
        sources = new short[lines];
        flags = new byte[lines];
        levels = new byte[lines];
    }

    int count() {
        return count;
    }

    /** Bytes that it takes, as limits count them. */
    long size() {
        return (count == 0 ? 0 : ends[count - 1]) + (long) count * OVERHEAD;
    }

    boolean full() {
        return count == times.length || (count > 0 && ends[count - 1] >= BYTES);
    }

    /** Adds an entry and gives what it takes. */
    int add(Pending entry) {
        byte[] text = entry.text.getBytes(UTF_8);
        int start = count == 0 ? 0 : ends[count - 1];
        byte[] target = bytes;
        if (start + text.length > target.length) {
            target = Arrays.copyOf(target, Math.max(target.length * 2, start + text.length));
        }
        System.arraycopy(text, 0, target, start, text.length);
        times[count] = entry.time;
        arrivals[count] = entry.arrival;
        ends[count] = start + text.length;
        sources[count] = (short) entry.source;
        flags[count] = (byte) (entry.kind.code() | (entry.truncated ? TRUNCATED : 0));
        levels[count] = entry.level;
        bytes = target;
        count++;
        return text.length + OVERHEAD;
    }

    /** Gives back the room that was not needed. */
    void trim() {
        bytes = Arrays.copyOf(bytes, count == 0 ? 0 : ends[count - 1]);
    }

    long time(int at) {
        return times[at];
    }

    long arrival(int at) {
        return arrivals[at];
    }

    int source(int at) {
        return sources[at];
    }

    LogKind kind(int at) {
        return LogKind.of(flags[at] & KIND);
    }

    boolean truncated(int at) {
        return (flags[at] & TRUNCATED) != 0;
    }

    byte level(int at) {
        return levels[at];
    }

    void level(int at, byte level) {
        levels[at] = level;
    }

    String text(int at) {
        int start = start(at);
        return new String(bytes, start, ends[at] - start, UTF_8);
    }

    private int start(int at) {
        return at == 0 ? 0 : ends[at - 1];
    }
}
