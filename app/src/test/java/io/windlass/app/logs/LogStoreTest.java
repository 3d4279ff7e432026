package io.windlass.app.logs;

import static io.windlass.app.logs.Lines.at;
import static io.windlass.app.logs.Lines.by;
import static io.windlass.app.logs.Lines.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.engine.api.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LogStoreTest {

    private final AtomicLong clock = new AtomicLong(1_000);
    private final LogStore store = new LogStore(Limits.usual(), clock::get);

    @Test
    void lines_stand_in_the_order_of_the_engines_time() {
        store.append(by("api"), at(30, "c"));
        store.append(by("db"), at(10, "a"));
        store.append(by("web"), at(20, "b"));
        assertThat(texts(store.lines())).containsExactly("a", "b", "c");

        store.append(by("db"), at(15, "a2"));
        assertThat(texts(store.lines())).containsExactly("a", "a2", "b", "c");
    }

    @Test
    void of_equal_times_the_first_to_come_stays_first() {
        store.append(by("api"), at(10, "first"));
        store.lines();
        store.append(by("db"), at(10, "second"));
        store.append(by("web"), at(10, "third"));

        assertThat(texts(store.lines())).containsExactly("first", "second", "third");
    }

    @Test
    void what_was_read_for_a_quarter_of_a_second_never_moves() {
        store.append(by("api"), at(30, "early"));
        store.lines();
        clock.addAndGet(LogStore.WINDOW_MILLIS);
        store.lines();
        store.append(by("db"), at(10, "late"));

        assertThat(texts(store.lines())).containsExactly("early", "late");
    }

    @Test
    void histories_that_are_read_at_once_are_merged_however_long_they_take() {
        store.hold();
        store.append(by("api"), at(30, "b"));
        store.lines();
        clock.addAndGet(1_000);
        store.append(by("db"), at(10, "a"));
        store.release();
        assertThat(texts(store.lines())).containsExactly("a", "b");

        clock.addAndGet(LogStore.WINDOW_MILLIS);
        store.lines();
        store.append(by("db"), at(5, "late"));
        assertThat(texts(store.lines())).containsExactly("a", "b", "late");
    }

    @Test
    void an_entry_has_all_that_was_said_of_it() {
        store.append(
                new LogSource("api", 2),
                new LogLine(
                        Lines.START.plusNanos(7),
                        LogLine.Stream.STDERR,
                        "größer \u001b[1m→",
                        true));
        store.separate(LogSource.project(), Lines.START.plusNanos(9), "engine lost");
        LogLines young = store.lines();
        clock.addAndGet(10_000);
        store.append(by("db"), at(1, "x"));
        LogLines old = store.lines();

        for (LogLines lines : List.of(young, old)) {
            assertThat(lines.source(0)).isEqualTo(new LogSource("api", 2));
            assertThat(lines.kind(0)).isEqualTo(LogKind.STDERR);
            assertThat(lines.text(0)).isEqualTo("größer \u001b[1m→");
            assertThat(lines.truncated(0)).isTrue();
            assertThat(lines.instant(0)).isEqualTo(Lines.START.plusNanos(7));
            assertThat(lines.arrival(0)).isEqualTo(1_000);
            assertThat(lines.kind(1)).isEqualTo(LogKind.SEPARATOR);
            assertThat(lines.truncated(1)).isFalse();
            assertThat(lines.written("api")).isEqualTo(1);
        }
    }

    @Test
    void old_lines_go_when_there_are_too_many_and_are_counted() {
        LogStore small = new LogStore(new Limits(160, 1 << 20), clock::get);
        for (int i = 0; i < 1_000; i++) {
            small.append(by("api"), at(i, "line " + i));
            clock.addAndGet(1_000);
            small.lines();
        }

        LogLines lines = small.lines();
        assertThat(lines.size()).isBetween(140, 161);
        assertThat(lines.end()).isEqualTo(1_000);
        assertThat(texts(lines))
                .isEqualTo(
                        LongStream.range(lines.first(), 1_000).mapToObj(i -> "line " + i).toList());
        assertThat(lines.written("api")).isEqualTo(1_000);
    }

    @Test
    void old_lines_go_when_they_take_too_many_bytes() {
        LogStore small = new LogStore(new Limits(100_000, 4 << 20), clock::get);
        String kilobyte = "x".repeat(1_000);
        for (int i = 0; i < 10_000; i++) {
            small.append(by("api"), at(i, kilobyte));
        }
        clock.addAndGet(1_000);

        assertThat((long) small.lines().size() * 1_000).isBetween(3L << 20, 4L << 20);
        assertThat(small.lines().first()).isPositive();
    }

    @Test
    void a_snapshot_stays_as_it_was() {
        store.append(by("api"), at(20, "b"));
        LogLines before = store.lines();
        store.append(by("api"), at(10, "a"));
        clock.addAndGet(1_000);
        store.lines();

        assertThat(texts(before)).containsExactly("b");
    }

    @Test
    void a_cursor_hears_once_and_learns_from_where_on_to_look_again() {
        AtomicInteger calls = new AtomicInteger();
        LogCursor cursor = store.cursor(calls::incrementAndGet);
        store.append(by("api"), at(10, "a"));
        store.append(by("api"), at(30, "c"));
        assertThat(calls).hasValue(1);
        assertThat(cursor.poll().from()).isZero();

        store.append(by("api"), at(40, "d"));
        assertThat(calls).hasValue(2);
        assertThat(cursor.poll().from()).isEqualTo(2);

        store.append(by("db"), at(20, "b"));
        LogCursor.Change moved = cursor.poll();
        assertThat(moved.from()).isEqualTo(1);
        assertThat(texts(moved.lines())).containsExactly("a", "b", "c", "d");

        cursor.close();
        store.append(by("api"), at(50, "e"));
        assertThat(calls).hasValue(3);
    }

    @Test
    void many_threads_write_while_one_reads() throws Exception {
        LogStore live = new LogStore();
        List<Thread> writers = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            LogSource source = by("service-" + w);
            writers.add(
                    Thread.ofVirtual()
                            .start(() ->
                                    IntStream.range(0, 20_000)
                                            .forEach(i -> live.append(source, at(i, "" + i)))));
        }
        long seen = 0;
        while (writers.stream().anyMatch(Thread::isAlive)) {
            LogLines lines = live.lines();
            for (long at = Math.max(seen - 50, lines.first()); at < lines.end(); at++) {
                assertThat(lines.text(at)).isNotEmpty();
            }
            assertThat(lines.end()).isGreaterThanOrEqualTo(seen);
            seen = lines.end();
        }
        for (Thread writer : writers) {
            writer.join();
        }

        LogLines all = live.lines();
        assertThat(all.size()).isEqualTo(80_000);
        for (int w = 0; w < 4; w++) {
            int source = all.sources().indexOf(by("service-" + w));
            List<String> own =
                    LongStream.range(0, all.end())
                            .filter(at -> all.sourceIndex(at) == source)
                            .mapToObj(all::text)
                            .sorted((a, b) ->
                                    Integer.compare(Integer.parseInt(a), Integer.parseInt(b)))
                            .toList();
            assertThat(own).isEqualTo(IntStream.range(0, 20_000).mapToObj(i -> "" + i).toList());
        }
    }
}
