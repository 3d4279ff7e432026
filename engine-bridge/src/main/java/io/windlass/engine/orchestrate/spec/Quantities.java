package io.windlass.engine.orchestrate.spec;

import io.windlass.compose.model.Value;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations and numbers in the forms that the effective model has them in. */
final class Quantities {

    private static final Pattern DURATION_PART = Pattern.compile("([0-9.]+)(ns|us|µs|μs|ms|s|m|h)");

    private static final Map<String, Double> NANOS =
            Map.of(
                    "ns", 1.0, "us", 1e3, "µs", 1e3, "μs", 1e3, "ms", 1e6, "s", 1e9, "m", 60e9, "h",
                    3600e9);

    private Quantities() {}

    static Optional<Duration> duration(Value.Fields fields, String key) {
        return fields.text(key).flatMap(Quantities::duration);
    }

    /** {@code 1m30s}, {@code 1.5s}, {@code 0s}; empty for anything else. */
    static Optional<Duration> duration(String text) {
        Matcher part = DURATION_PART.matcher(text);
        double nanos = 0;
        int end = 0;
        while (part.find() && part.start() == end) {
            nanos += Double.parseDouble(part.group(1)) * NANOS.getOrDefault(part.group(2), 0.0);
            end = part.end();
        }
        return end == text.length() && end > 0
                ? Optional.of(Duration.ofNanos(Math.round(nanos)))
                : Optional.empty();
    }

    static long integer(Value.Fields fields, String key) {
        return fields.integer(key).orElse(0);
    }

    /**
     * Whole nanoseconds of a processor per second. The reference multiplies in single precision,
     * and 0.7 in double precision would be another number.
     */
    static long nanoCpus(Value.Fields fields, String key) {
        return fields.text(key).map(text -> (long) (Float.parseFloat(text) * 1e9f)).orElse(0L);
    }

    static float real(Value.Fields fields, String key) {
        return fields.text(key).map(Float::parseFloat).orElse(0f);
    }
}
