package io.windlass.app.present;

import java.time.Duration;
import java.util.Locale;

/** Amounts in the few letters that a table has room for. */
public final class Words {

    private Words() {}

    /** {@code 8 s}, {@code 3 m}, {@code 2 h}, {@code 4 d}; what is negative counts as nothing. */
    public static String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return seconds / 60 + " m";
        }
        return seconds < 86_400 ? seconds / 3_600 + " h" : seconds / 86_400 + " d";
    }

    /** {@code 412 MB}; steps of 1000, as disks are sold. */
    public static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 999.5 && unit < 4) {
            value /= 1_000;
            unit++;
        }
        String number = String.format(Locale.ROOT, value < 9.95 ? "%.1f" : "%.0f", value);
        return number + " " + "kMGTP".charAt(unit) + "B";
    }

    /** {@code 1 service}, {@code 3 services}. */
    public static String count(int number, String singular) {
        return number + " " + singular + (number == 1 ? "" : "s");
    }
}
