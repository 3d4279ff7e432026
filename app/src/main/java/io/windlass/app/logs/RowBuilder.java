package io.windlass.app.logs;

import java.util.Arrays;

/** The rows of one filter, growing to both ends. Used by one thread at a time. */
final class RowBuilder {

    private static final long GAP_NANOS = 5_000_000_000L;
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final LogFilter filter;
    private final LogMatcher matcher;
    private final boolean searching;
    private final LongRun rows = new LongRun();
    private final LongRun hits = new LongRun();
    private LogLines lines = LogRows.empty().lines();
    private boolean[] shown = {};
    private boolean begun;
    // Entries from low up to high were looked at.
    private long low;
    private long high;
    private int count;

    RowBuilder(LogFilter filter) {
        this.filter = filter;
        this.matcher = filter.query().matcher();
        this.searching = !filter.query().isEmpty();
    }

    LogFilter filter() {
        return filter;
    }

    LogRows rows() {
        boolean complete = low <= lines.first();
        return new LogRows(
                lines,
                filter,
                matcher,
                rows.view(),
                hits.view(),
                new LogRows.Counts(count, complete));
    }

    /** Takes what is new at the end, and forgets what was dropped at the beginning. */
    void take(LogCursor.Change change) {
        lines = change.lines();
        if (!begun) {
            begun = true;
            low = lines.end();
            high = low;
        }
        learnSources();
        if (change.from() < high) {
            rewind(Math.max(low, change.from()));
        }
        forget(lines.first());
        for (long at = Math.max(high, lines.first()); at < lines.end(); at++) {
            if (passes(at)) {
                append(at);
            }
        }
        high = lines.end();
    }

    /** Looks at older entries; whether there are more. */
    boolean back(int number) {
        long until = Math.max(lines.first(), low - number);
        for (long at = low - 1; at >= until; at--) {
            if (passes(at)) {
                prepend(at);
            }
        }
        low = Math.min(low, until);
        return low > lines.first();
    }

    private void learnSources() {
        if (shown.length < lines.sources().size()) {
            int old = shown.length;
            shown = Arrays.copyOf(shown, lines.sources().size());
            for (int i = old; i < shown.length; i++) {
                shown[i] = filter.shows(lines.sources().get(i));
            }
        }
    }

    private boolean passes(long at) {
        if (!shown[lines.sourceIndex(at)]) {
            return false;
        }
        boolean separator = lines.kind(at) == LogKind.SEPARATOR;
        boolean hit = searching && !separator && matcher.finds(Ansi.shown(lines.text(at)));
        boolean near = filter.around(at);
        boolean wantedText = !filter.onlyHits() || !searching || hit;
        boolean wantedLevel =
                filter.least() == Level.TRACE
                        || separator
                        || lines.level(at).atLeast(filter.least());
        boolean passes = near || (wantedText && wantedLevel);
        if (passes && hit) {
            if (at < low) {
                hits.addFirst(at);
            } else {
                hits.add(at);
            }
        }
        return passes;
    }

    private long row(long at) {
        return lines.kind(at) == LogKind.SEPARATOR ? Rows.separator(at) : Rows.line(at, 1);
    }

    private void append(long at) {
        if (rows.size() > 0) {
            long last = rows.get(rows.size() - 1);
            int times = Rows.amount(last);
            // Without a filter the last of equal lines is right before; with one it is near enough.
            long before = Rows.number(last) + Math.max(0, times - 1);
            if (times > 0 && same(Rows.number(last), at)) {
                rows.set(rows.size() - 1, Rows.line(Rows.number(last), times + 1));
                count++;
                return;
            }
            gap(before, at, false);
        }
        rows.add(row(at));
        count += lines.kind(at) == LogKind.SEPARATOR ? 0 : 1;
    }

    private void prepend(long at) {
        if (rows.size() > 0) {
            long first = rows.get(0);
            int times = Rows.amount(first);
            if (times > 0 && !Rows.isGap(first) && same(at, Rows.number(first))) {
                rows.set(0, Rows.line(at, times + 1));
                count++;
                return;
            }
            gap(at, Rows.number(first), true);
        }
        rows.addFirst(row(at));
        count += lines.kind(at) == LogKind.SEPARATOR ? 0 : 1;
    }

    private void gap(long before, long after, boolean front) {
        long quiet = lines.time(after) - lines.time(before);
        if (quiet > GAP_NANOS) {
            long gap = Rows.gap(after, quiet / SECOND_NANOS);
            if (front) {
                rows.addFirst(gap);
            } else {
                rows.add(gap);
            }
        }
    }

    private boolean same(long one, long other) {
        return lines.sourceIndex(one) == lines.sourceIndex(other)
                && lines.kind(one) == lines.kind(other)
                && lines.kind(one) != LogKind.SEPARATOR
                && lines.text(one).equals(lines.text(other));
    }

    /** Entries from a number on stand at other places now: they are looked at again. */
    private void rewind(long from) {
        int keep = rows.size();
        while (keep > 0) {
            long last = rows.get(keep - 1);
            long first = Rows.number(last);
            if (Rows.isGap(last) ? first < from : first + Math.max(1, Rows.amount(last)) <= from) {
                break;
            }
            keep--;
            count -= Rows.isGap(last) ? 0 : Rows.amount(last);
        }
        long cut = keep < rows.size() ? Rows.number(rows.get(keep)) : from;
        high = Math.min(from, cut);
        rows.keepFirst(keep);
        high = Math.max(high, low);
        int kept = hits.size();
        while (kept > 0 && hits.get(kept - 1) >= high) {
            kept--;
        }
        hits.keepFirst(kept);
    }

    private void forget(long first) {
        int gone = 0;
        while (gone < rows.size() && Rows.number(rows.get(gone)) < first && !shrinks(gone, first)) {
            long row = rows.get(gone);
            count -= Rows.isGap(row) ? 0 : Rows.amount(row);
            gone++;
        }
        while (gone > 0 && gone < rows.size() && Rows.isGap(rows.get(gone))) {
            gone++;
        }
        rows.dropFirst(gone);
        int old = 0;
        while (old < hits.size() && hits.get(old) < first) {
            old++;
        }
        hits.dropFirst(old);
        low = Math.max(low, first);
        high = Math.max(high, first);
    }

    /** Of a line that was repeated, some may be left. */
    private boolean shrinks(int index, long first) {
        long row = rows.get(index);
        long next = index + 1 < rows.size() ? Rows.number(rows.get(index + 1)) : high;
        if (Rows.isGap(row) || Rows.amount(row) < 2 || next <= first) {
            return false;
        }
        long left = -1;
        int times = 0;
        for (long at = first; at < next; at++) {
            if (shown[lines.sourceIndex(at)] && (left < 0 || same(left, at))) {
                left = left < 0 ? at : left;
                times++;
            }
        }
        if (times == 0) {
            return false;
        }
        count -= Rows.amount(row) - times;
        rows.set(index, Rows.line(left, times));
        return true;
    }
}
