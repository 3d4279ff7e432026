package io.windlass.app.cli.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;

/** Durations and sizes in the words of the Docker command line. */
public final class Amounts {

    private static final List<String> DECIMAL = List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");
    private static final List<String> BINARY =
            List.of("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB");

    private Amounts() {}

    /** {@code Less than a second}, {@code 3 minutes}, {@code About an hour}. */
    public static String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds == 0 ? "Less than a second" : counted(seconds, "second");
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return minutes == 1 ? "About a minute" : minutes + " minutes";
        }
        long hours = (seconds + 1800) / 3600;
        if (hours < 48) {
            return hours == 1 ? "About an hour" : hours + " hours";
        }
        if (hours < 24 * 14) {
            return hours / 24 + " days";
        }
        if (hours < 24 * 60) {
            return hours / 24 / 7 + " weeks";
        }
        return hours < 24 * 365 * 2 ? hours / 24 / 30 + " months" : hours / 24 / 365 + " years";
    }

    /** {@code 1.99MB}: in powers of 1000, three digits. */
    public static String size(long bytes) {
        return scaled(bytes, 1000, DECIMAL, 3);
    }

    /** {@code 23.54GiB}: in powers of 1024, four digits. */
    public static String binarySize(long bytes) {
        return scaled(bytes, 1024, BINARY, 4);
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String scaled(long bytes, int base, List<String> units, int digits) {
        double amount = bytes;
        int unit = 0;
        while (amount >= base && unit < units.size() - 1) {
            amount /= base;
            unit++;
        }
        BigDecimal rounded =
                new BigDecimal(amount).round(new MathContext(digits)).stripTrailingZeros();
        return rounded.toPlainString() + units.get(unit);
    }
}
