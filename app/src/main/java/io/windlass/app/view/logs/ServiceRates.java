package io.windlass.app.view.logs;

import io.windlass.app.logs.LogLines;
import io.windlass.app.logs.LogSource;
import java.util.HashMap;
import java.util.Map;

/** How many lines a second each service writes, over the last second or so. */
final class ServiceRates {

    private static final long MEASURED_NANOS = 1_000_000_000L;
    private static final long NOTED = 10;

    private final Map<String, Long> before = new HashMap<>();
    private Map<String, Long> rates = Map.of();
    private long since;
    private boolean begun;

    void take(LogLines lines) {
        take(lines, System.nanoTime());
    }

    void take(LogLines lines, long now) {
        long passed = now - since;
        if (begun && passed < MEASURED_NANOS) {
            return;
        }
        Map<String, Long> next = new HashMap<>();
        for (LogSource source : lines.sources()) {
            String service = source.service();
            long written = lines.written(service);
            long old = before.getOrDefault(service, written);
            if (begun && !source.isProject()) {
                next.put(service, (written - old) * MEASURED_NANOS / Math.max(1, passed));
            }
        }
        lines.sources().forEach(it -> before.put(it.service(), lines.written(it.service())));
        rates = next;
        since = now;
        begun = true;
    }

    boolean any() {
        return rates.values().stream().anyMatch(rate -> rate > 0);
    }

    /** {@code 640/s}; empty when it writes little. */
    String of(String service) {
        long rate = rates.getOrDefault(service, 0L);
        return rate < NOTED ? "" : LogsView.grouped((int) rate) + "/s";
    }
}
