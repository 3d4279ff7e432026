package io.windlass.app.logs;

/** Rows as numbers: the entry, how much of something, and what the row is. */
final class Rows {

    private static final int SHIFT = 40;
    private static final long NUMBER = (1L << SHIFT) - 1;
    private static final long AMOUNT = (1L << 22) - 1;
    private static final long GAP = 1L << 62;

    private Rows() {}

    static long line(long number, int times) {
        return number | Math.min(times, AMOUNT) << SHIFT;
    }

    static long separator(long number) {
        return number;
    }

    static long gap(long before, long seconds) {
        return before | Math.min(seconds, AMOUNT) << SHIFT | GAP;
    }

    static boolean isGap(long row) {
        return (row & GAP) != 0;
    }

    static long number(long row) {
        return row & NUMBER;
    }

    static int amount(long row) {
        return (int) (row >> SHIFT & AMOUNT);
    }

    static LogRows.Row decode(long row) {
        if (isGap(row)) {
            return new LogRows.Row.Gap(number(row), amount(row));
        }
        return amount(row) == 0
                ? new LogRows.Row.Separator(number(row))
                : new LogRows.Row.Line(number(row), amount(row));
    }
}
