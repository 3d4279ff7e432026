package io.windlass.app.view.logs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the time column shows. */
enum Times {
    /** {@code 14:02:14.022}. */
    CLOCK("time of day"),
    /** {@code 3:12.022}, since the first line that is kept. */
    ELAPSED("time since the first line"),
    /** {@code +0.022}, since the row above. */
    DELTA("time since the line above"),
    HIDDEN("no time");

    private static final long MILLIS = 1_000_000L;
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final String words;

    Times(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    Times next() {
        return switch (this) {
            case CLOCK -> ELAPSED;
            case ELAPSED -> DELTA;
            case DELTA -> HIDDEN;
            case HIDDEN -> CLOCK;
        };
    }

    static String clock(Instant time, ZoneId zone) {
        return FORMAT.format(time.atZone(zone));
    }

    /** {@code 1:02:03.004}; without what is zero at its left. */
    static String elapsed(long nanos) {
        long millis = Math.max(0, nanos / MILLIS);
        long hours = millis / 3_600_000;
        long minutes = millis / 60_000 % 60;
        long seconds = millis / 1000 % 60;
        return hours > 0
                ? String.format(
                        Locale.ROOT, "%d:%02d:%02d.%03d", hours, minutes, seconds, millis % 1000)
                : String.format(Locale.ROOT, "%d:%02d.%03d", minutes, seconds, millis % 1000);
    }

    static String delta(long nanos) {
        long millis = nanos / MILLIS;
        String sign = millis < 0 ? "-" : "+";
        long size = Math.abs(millis);
        if (size >= 60_000) {
            return sign + elapsed(size * MILLIS);
        }
        return String.format(Locale.ROOT, "%s%d.%03d", sign, size / 1000, size % 1000);
    }
}
