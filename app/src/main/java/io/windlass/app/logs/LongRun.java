package io.windlass.app.logs;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers that grow at both ends, in pieces, so that a copy for readers costs next to nothing. One
 * thread changes it. A reader of a copy may see a number that was replaced since; never one that
 * was not there.
 */
final class LongRun {

    private static final int PIECE = 4_096;

    private final List<long[]> pieces = new ArrayList<>();
    private int head;
    private int size;

    /** What was there at one moment. */
    static final class View {
        private final List<long[]> pieces;
        private final int head;
        private final int size;

        private View(List<long[]> pieces, int head, int size) {
            this.pieces = pieces;
            this.head = head;
            this.size = size;
        }

        static View empty() {
            return new View(List.of(), 0, 0);
        }

        int size() {
            return size;
        }

        long get(int index) {
            int at = head + index;
            return pieces.get(at / PIECE)[at % PIECE];
        }
    }

    View view() {
        return new View(List.copyOf(pieces), head, size);
    }

    int size() {
        return size;
    }

    long get(int index) {
        int at = head + index;
        return pieces.get(at / PIECE)[at % PIECE];
    }

    void set(int index, long value) {
        int at = head + index;
        pieces.get(at / PIECE)[at % PIECE] = value;
    }

    void add(long value) {
        int at = head + size;
        if (at == pieces.size() * PIECE) {
            pieces.add(new long[PIECE]);
        }
        pieces.get(at / PIECE)[at % PIECE] = value;
        size++;
    }

    void addFirst(long value) {
        if (head == 0) {
            pieces.addFirst(new long[PIECE]);
            head = PIECE;
        }
        head--;
        pieces.getFirst()[head] = value;
        size++;
    }

    /** Forgets what lies behind; the piece that is written next is made anew for it. */
    void keepFirst(int count) {
        size = count;
        int used = (head + size + PIECE - 1) / PIECE;
        while (pieces.size() > used) {
            pieces.removeLast();
        }
        if (!pieces.isEmpty()) {
            pieces.set(pieces.size() - 1, pieces.getLast().clone());
        }
    }

    void dropFirst(int count) {
        head += count;
        size -= count;
        while (head >= PIECE && !pieces.isEmpty()) {
            pieces.removeFirst();
            head -= PIECE;
        }
        if (size == 0) {
            clear();
        }
    }

    void clear() {
        pieces.clear();
        head = 0;
        size = 0;
    }
}
