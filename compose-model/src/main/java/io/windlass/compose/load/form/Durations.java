package io.windlass.compose.load.form;

import java.math.BigInteger;
import java.util.Map;
import java.util.OptionalLong;

/** Durations such as {@code 1m30s}, in nanoseconds; with {@code d} and {@code w} besides. */
final class Durations {

    private static final Map<String, Long> UNITS =
            Map.of(
                    "ns", 1L,
                    "us", 1_000L,
                    "µs", 1_000L,
                    "μs", 1_000L,
                    "ms", 1_000_000L,
                    "s", 1_000_000_000L,
                    "m", 60_000_000_000L,
                    "h", 3_600_000_000_000L,
                    "d", 86_400_000_000_000L,
                    "w", 604_800_000_000_000L);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private Durations() {}

    /** Empty when the text is no duration. */
    static OptionalLong parse(String text) {
        boolean negative = text.startsWith("-");
        String rest = negative || text.startsWith("+") ? text.substring(1) : text;
        if (rest.equals("0")) {
            return OptionalLong.of(0);
        }
        BigInteger sum = BigInteger.ZERO;
        int at = 0;
        while (at < rest.length()) {
            int number = at;
            while (at < rest.length() && isNumber(rest.charAt(at))) {
                at++;
            }
            int unit = at;
            while (at < rest.length() && !isNumber(rest.charAt(at))) {
                at++;
            }
            Long size = UNITS.get(rest.substring(unit, at));
            String digits = rest.substring(number, unit);
            if (size == null || !digits.matches("[0-9]+\\.?[0-9]*|\\.[0-9]+")) {
                return OptionalLong.empty();
            }
            sum =
                    sum.add(
                            new java.math.BigDecimal(digits.endsWith(".") ? digits + "0" : digits)
                                    .multiply(java.math.BigDecimal.valueOf(size))
                                    .toBigInteger());
            if (sum.compareTo(MOST) > 0) {
                return OptionalLong.empty();
            }
        }
        return rest.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(negative ? -sum.longValue() : sum.longValue());
    }

    private static boolean isNumber(char c) {
        return c == '.' || (c >= '0' && c <= '9');
    }

    /** The form that the reference prints: {@code 1h0m0s}, {@code 1.5s}, {@code 500ms}. */
    static String print(long nanos) {
        if (nanos == 0) {
            return "0s";
        }
        String sign = nanos < 0 ? "-" : "";
        long size = Math.abs(nanos);
        if (size < 1_000L) {
            return sign + size + "ns";
        }
        if (size < 1_000_000L) {
            return sign + decimal(size, 1_000L) + "µs";
        }
        if (size < 1_000_000_000L) {
            return sign + decimal(size, 1_000_000L) + "ms";
        }
        long minutes = size / 60_000_000_000L;
        String seconds = decimal(size % 60_000_000_000L, 1_000_000_000L) + "s";
        if (minutes == 0) {
            return sign + seconds;
        }
        if (minutes < 60) {
            return sign + minutes + "m" + seconds;
        }
        return sign + minutes / 60 + "h" + minutes % 60 + "m" + seconds;
    }

    private static String decimal(long size, long unit) {
        return java.math.BigDecimal.valueOf(size)
                .divide(java.math.BigDecimal.valueOf(unit))
                .stripTrailingZeros()
                .toPlainString();
    }
}
