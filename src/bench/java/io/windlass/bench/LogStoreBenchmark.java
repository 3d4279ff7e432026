package io.windlass.bench;

import io.windlass.app.logs.Level;
import io.windlass.app.logs.LogFilter;
import io.windlass.app.logs.LogQuery;
import io.windlass.app.logs.LogReading;
import io.windlass.app.logs.LogRows;
import io.windlass.app.logs.LogSource;
import io.windlass.app.logs.LogStore;
import io.windlass.engine.api.LogLine;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How fast lines are taken in, what they take, and how fast they are searched. */
class LogStoreBenchmark {

    private static final int WRITERS = 4;
    private static final int LINES = 1_000_000;
    private static final int ROUNDS = 3;

    @Test
    void lines_per_second_into_the_store() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            LogStore store = new LogStore();
            long start = System.nanoTime();
            List<Thread> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                LogSource source = new LogSource("service-" + w, 1);
                writers.add(Thread.ofPlatform().start(() -> fill(store, source, LINES / WRITERS)));
            }
            for (Thread writer : writers) {
                writer.join();
            }
            long end = store.lines().end();
            double seconds = (System.nanoTime() - start) / 1e9;
            Results.add(
                    "store: %d lines in %.2f s, %.0f lines/s"
                            .formatted(end, seconds, end / seconds));
        }
    }

    @Test
    void bytes_per_line_kept() throws IOException {
        LogStore store = new LogStore();
        long before = used();
        fill(store, new LogSource("api", 1), 200_000);
        int size = store.lines().size();
        long after = used();
        Results.add(
                "store: %d lines kept take %.1f MB, %d bytes each"
                        .formatted(size, (after - before) / 1e6, (after - before) / size));
        if (store.lines().size() != size) {
            throw new AssertionError("the store was needed until here");
        }
    }

    @Test
    void milliseconds_to_search_all_lines() throws IOException {
        LogStore store = new LogStore();
        fill(store, new LogSource("api", 1), 198_000);
        store.lines();
        LogFilter all = LogFilter.all();
        for (int round = 0; round < ROUNDS; round++) {
            search(
                    store,
                    "plain",
                    all.searching(new LogQuery("id=199", false, false, false), true));
            search(store, "case", all.searching(new LogQuery("id=199", false, true, false), true));
            search(
                    store,
                    "regex",
                    all.searching(new LogQuery("time(d)?out|id=19\\d9", true, false, false), true));
            search(store, "levels", all.from(Level.WARN));
            search(store, "all rows", all);
        }
    }

    private static void search(LogStore store, String name, LogFilter filter) throws IOException {
        AtomicReference<LogRows> last = new AtomicReference<>();
        long start = System.nanoTime();
        try (LogReading reading = new LogReading(store, filter, Runnable::run, last::set)) {
            reading.start();
        }
        double millis = (System.nanoTime() - start) / 1e6;
        Results.add(
                "search: %s over %d lines in %.0f ms, %d rows"
                        .formatted(name, store.lines().size(), millis, last.get().size()));
    }

    static void fill(LogStore store, LogSource source, int lines) {
        Instant start = Instant.now();
        for (int i = 0; i < lines; i++) {
            store.append(
                    source,
                    new LogLine(
                            start.plusNanos(i * 1_000L),
                            LogLine.Stream.STDOUT,
                            (i % 50 == 0 ? "WARN " : "INFO ")
                                    + "GET /products?page=1 200 31 ms request id="
                                    + i
                                    + " of the shop",
                            false));
        }
    }

    // Two collections, so that what the first one found is gone, too.
    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
