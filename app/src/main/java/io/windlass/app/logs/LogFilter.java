package io.windlass.app.logs;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which entries are shown.
 *
 * @param onlyHits whether lines without what is searched for are left out
 * @param least the least serious level that is shown
 * @param solo services that are shown; empty stands for all
 * @param muted services that are not shown
 * @param opened entries around which everything is shown
 */
public record LogFilter(
        LogQuery query,
        boolean onlyHits,
        Level least,
        Set<String> solo,
        Set<String> muted,
        Set<Long> opened) {

    /** Entries that are shown on each side of an opened one. */
    static final int AROUND = 20;

    public LogFilter {
        solo = Set.copyOf(solo);
        muted = Set.copyOf(muted);
        opened = Set.copyOf(opened);
    }

    public static LogFilter all() {
        return new LogFilter(LogQuery.none(), false, Level.TRACE, Set.of(), Set.of(), Set.of());
    }

    public boolean shows(LogSource source) {
        return source.isProject()
                || ((solo.isEmpty() || solo.contains(source.service()))
                        && !muted.contains(source.service()));
    }

    /** Whether anything may be hidden. */
    public boolean hides() {
        return (onlyHits && !query.isEmpty())
                || least != Level.TRACE
                || !solo.isEmpty()
                || !muted.isEmpty();
    }

    /** Whether everything around an entry is shown. */
    public boolean opens(long number) {
        return around(number);
    }

    boolean around(long number) {
        return !opened.isEmpty()
                && opened.stream().anyMatch(middle -> Math.abs(middle - number) <= AROUND);
    }

    public LogFilter searching(LogQuery newQuery, boolean filtering) {
        return new LogFilter(newQuery, filtering, least, solo, muted, Set.of());
    }

    public LogFilter from(Level level) {
        return new LogFilter(query, onlyHits, level, solo, muted, opened);
    }

    public LogFilter only(Set<String> services) {
        return new LogFilter(query, onlyHits, least, services, without(muted, services), opened);
    }

    /** Mutes a service, or no longer. */
    public LogFilter muting(String service) {
        Set<String> changed = new TreeSet<>(muted);
        if (!changed.remove(service)) {
            changed.add(service);
        }
        return new LogFilter(
                query, onlyHits, least, without(solo, Set.of(service)), changed, opened);
    }

    /** Shows everything around an entry, or no longer. */
    public LogFilter around(long number, boolean open) {
        Set<Long> changed = new TreeSet<>(opened);
        if (open) {
            changed.add(number);
        } else {
            changed.removeIf(middle -> Math.abs(middle - number) <= AROUND);
        }
        return new LogFilter(query, onlyHits, least, solo, muted, changed);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
