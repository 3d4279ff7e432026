package io.windlass.app.logs;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is shown of a store at one moment: rows from the oldest to the newest, and the places of
 * what is searched for.
 */
public final class LogRows {

    private final LogLines lines;
    private final LogFilter filter;
    private final LongRun.View rows;
    private final LongRun.View hits;
    private final Counts counts;
    private final LogMatcher matcher;

    /** One row. */
    public sealed interface Row {

        /**
         * A line, and how often it was written in a row.
         *
         * @param number of the first of them
         */
        record Line(long number, int times) implements Row {}

        /** Something happened here. */
        record Separator(long number) implements Row {}

        /** Nothing was written for a while. */
        record Gap(long before, int seconds) implements Row {}

        /** So many older lines are gone. */
        record Dropped(long lines) implements Row {}
    }

    /**
     * How far the search is.
     *
     * @param shown lines that pass the filter
     * @param complete whether all lines were looked at
     */
    public record Counts(int shown, boolean complete) {}

    LogRows(
            LogLines lines,
            LogFilter filter,
            LogMatcher matcher,
            LongRun.View rows,
            LongRun.View hits,
            Counts counts) {
        this.lines = lines;
        this.filter = filter;
        this.rows = rows;
        this.hits = hits;
        this.counts = counts;
        this.matcher = matcher;
    }

    public static LogRows empty() {
        LogStore nothing = new LogStore();
        return new LogRows(
                nothing.lines(),
                LogFilter.all(),
                LogQuery.none().matcher(),
                LongRun.View.empty(),
                LongRun.View.empty(),
                new Counts(0, true));
    }

    public LogLines lines() {
        return lines;
    }

    public LogFilter filter() {
        return filter;
    }

    /** Finds what is searched for, to show where it is. */
    public LogMatcher matcher() {
        return matcher;
    }

    public Counts counts() {
        return counts;
    }

    public int size() {
        return rows.size() + head();
    }

    private int head() {
        return lines.first() > 0 && counts.complete() ? 1 : 0;
    }

    public Row row(int index) {
        if (index < head()) {
            return new Row.Dropped(lines.first());
        }
        return Rows.decode(rows.get(index - head()));
    }

    /** The entry that a row stands for, or stands before. */
    public long number(int index) {
        return index < head() ? lines.first() : Rows.number(rows.get(index - head()));
    }

    /** The row of an entry, or the last one before it; the first row when there is none. */
    public int indexOf(long number) {
        int low = 0;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (Rows.number(rows.get(middle)) <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + head();
    }

    /** How many lines hold what is searched for. */
    public int hits() {
        return hits.size();
    }

    /** The place of a line among those that hold it, from 1 on; 0 when it does not. */
    public int hitNumber(long number) {
        int at = hitsBefore(number);
        return at < hits.size() && hits.get(at) == number ? at + 1 : 0;
    }

    public OptionalLong hitAfter(long number) {
        int at = hitsBefore(number + 1);
        return at < hits.size() ? OptionalLong.of(hits.get(at)) : OptionalLong.empty();
    }

    public OptionalLong hitBefore(long number) {
        int at = hitsBefore(number) - 1;
        return at >= 0 ? OptionalLong.of(hits.get(at)) : OptionalLong.empty();
    }

    private int hitsBefore(long number) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The next row with an error, in one direction. */
    public OptionalInt errorFrom(int index, int step) {
        for (int at = index + step; at >= 0 && at < size(); at += step) {
            if (row(at) instanceof Row.Line line && lines.level(line.number()) == Level.ERROR) {
                boolean continues = Levels.continues(lines.text(line.number()));
                if (!continues) {
                    return OptionalInt.of(at);
                }
            }
        }
        return OptionalInt.empty();
    }
}
