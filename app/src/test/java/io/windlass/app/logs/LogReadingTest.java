package io.windlass.app.logs;

import static io.windlass.app.logs.Lines.at;
import static io.windlass.app.logs.Lines.by;
import static io.windlass.app.logs.Lines.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LogReadingTest {

    private final AtomicLong clock = new AtomicLong();
    private final LogStore store = new LogStore(new Limits(1_600, 64 << 20), clock::get);
    private LogRows shown = LogRows.empty();
    private final LogReading reading =
            new LogReading(store, LogFilter.all(), Runnable::run, rows -> shown = rows);

    private void shop() {
        store.append(by("api"), at(0, "INFO start"));
        store.append(by("db"), at(1, "WARN slow"));
        store.append(by("api"), at(2, "ERROR timeout"));
        store.append(by("api"), at(3, "    at Pool"));
        store.append(by("web"), at(4, "GET /cart Timeout"));
        store.separate(by("api"), Lines.START.plusMillis(5), "recreated");
        store.append(by("api"), at(6, "DEBUG pool"));
    }

    @Test
    void all_lines_are_rows_and_new_ones_follow_when_the_view_has_drawn() {
        shop();
        reading.start();
        assertThat(rows(shown))
                .containsExactly(
                        "api: INFO start",
                        "db: WARN slow",
                        "api: ERROR timeout",
                        "api:     at Pool",
                        "web: GET /cart Timeout",
                        "--- recreated",
                        "api: DEBUG pool");

        store.append(by("db"), at(7, "new"));
        assertThat(shown.size()).isEqualTo(7);
        reading.shown();
        assertThat(shown.size()).isEqualTo(8);
        assertThat(shown.counts()).isEqualTo(new LogRows.Counts(7, true));
    }

    @Test
    void equal_lines_of_one_source_are_one_row_and_silence_is_a_row() {
        for (int i = 0; i < 3; i++) {
            store.append(by("api"), at(i, "same"));
        }
        store.append(by("db"), at(4, "same"));
        store.append(by("api"), at(9_000, "same"));
        reading.start();

        assertThat(rows(shown)).containsExactly("api: same ×3", "db: same", "+8 s", "api: same");
        assertThat(shown.counts().shown()).isEqualTo(5);
    }

    @Test
    void a_search_either_marks_or_filters() {
        shop();
        reading.start();
        LogQuery query = new LogQuery("timeout", false, false, false);
        reading.filter(LogFilter.all().searching(query, false));
        assertThat(shown.size()).isEqualTo(7);
        assertThat(shown.hits()).isEqualTo(2);
        assertThat(shown.hitNumber(4)).isEqualTo(2);
        assertThat(shown.hitAfter(2)).hasValue(4);
        assertThat(shown.hitBefore(2)).isEmpty();

        reading.filter(LogFilter.all().searching(query, true));
        assertThat(rows(shown)).containsExactly("api: ERROR timeout", "web: GET /cart Timeout");
    }

    @Test
    void case_words_and_expressions_narrow_a_search() {
        shop();
        reading.start();

        assertThat(hits(new LogQuery("Timeout", false, true, false))).isEqualTo(1);
        assertThat(hits(new LogQuery("time", false, false, true))).isZero();
        assertThat(hits(new LogQuery("time(out)?|slow", true, false, false))).isEqualTo(3);
        assertThat(hits(new LogQuery("time(", true, false, false))).isZero();
        assertThat(new LogQuery("time(", true, false, false).mistake())
                .hasValueSatisfying(words -> assertThat(words).contains("Unclosed group"));
        assertThat(hits(new LogQuery("/cart", false, false, false))).isEqualTo(1);
    }

    private int hits(LogQuery query) {
        reading.filter(LogFilter.all().searching(query, false));
        return shown.hits();
    }

    @Test
    void an_expression_that_would_try_for_ages_gives_up() {
        LogMatcher matcher = new LogQuery("(a|aa)+$", true, false, false).matcher();

        assertThat(matcher.finds("a".repeat(60) + "!")).isFalse();
        assertThat(matcher.hits("a".repeat(60) + "!")).isEmpty();
        assertThat(matcher.hits("aa")).containsExactly(new LogMatcher.Hit(0, 2));
    }

    @Test
    void levels_and_services_leave_lines_out() {
        shop();
        reading.start();
        reading.filter(LogFilter.all().from(Level.WARN));
        assertThat(rows(shown))
                .containsExactly(
                        "db: WARN slow", "api: ERROR timeout", "api:     at Pool", "--- recreated");

        reading.filter(LogFilter.all().only(Set.of("db", "web")));
        assertThat(rows(shown)).containsExactly("db: WARN slow", "web: GET /cart Timeout");

        reading.filter(LogFilter.all().muting("api").muting("web"));
        assertThat(rows(shown)).containsExactly("db: WARN slow");
        assertThat(LogFilter.all().muting("api").muting("api")).isEqualTo(LogFilter.all());
    }

    @Test
    void lines_around_a_hit_can_be_opened() {
        for (int i = 0; i < 100; i++) {
            store.append(by("api"), at(i, "line " + i));
        }
        reading.start();
        LogFilter one =
                LogFilter.all().searching(new LogQuery("line 50", false, false, false), true);
        reading.filter(one);
        assertThat(shown.size()).isEqualTo(1);

        reading.filter(one.around(50, true));
        assertThat(rows(shown)).hasSize(41).startsWith("api: line 30").endsWith("api: line 70");

        reading.filter(one.around(50, true).around(55, false));
        assertThat(shown.size()).isEqualTo(1);
    }

    @Test
    void dropped_lines_are_told_in_the_first_row() {
        reading.start();
        for (int i = 0; i < 4_000; i++) {
            store.append(by("api"), at(i, "line " + i));
            clock.addAndGet(10);
            reading.shown();
        }

        long first = shown.lines().first();
        assertThat(first).isPositive();
        assertThat(rows(shown))
                .startsWith(first + " dropped", "api: line " + first)
                .endsWith("api: line 3999")
                .hasSize(shown.lines().size() + 1);
        assertThat(shown.row(shown.indexOf(first + 5)))
                .isEqualTo(new LogRows.Row.Line(first + 5, 1));
    }

    @Test
    void a_repeated_line_shrinks_when_its_first_ones_are_dropped() {
        reading.start();
        for (int i = 0; i < 4_000; i++) {
            store.append(by("api"), at(i, "same"));
            clock.addAndGet(10);
            reading.shown();
        }

        assertThat(rows(shown))
                .containsExactly(
                        shown.lines().first() + " dropped", "api: same ×" + shown.lines().size());
    }

    @Test
    void whatever_the_order_of_arrival_rows_are_those_of_a_fresh_look() {
        Random random = new Random(7);
        reading.filter(LogFilter.all().searching(new LogQuery("1", false, false, false), false));
        reading.start();
        for (int i = 0; i < 3_000; i++) {
            String service = "s" + random.nextInt(3);
            store.append(by(service), at(i * 30L - random.nextInt(200), "t" + random.nextInt(3)));
            clock.addAndGet(random.nextInt(60));
            if (random.nextInt(3) == 0) {
                reading.shown();
            }
        }
        reading.shown();
        List<LogRows> fresh = new ArrayList<>();
        LogReading other = new LogReading(store, shown.filter(), Runnable::run, fresh::add);
        other.start();

        assertThat(rows(shown)).isEqualTo(rows(fresh.getLast()));
        assertThat(shown.hits()).isEqualTo(fresh.getLast().hits());
        assertThat(shown.counts()).isEqualTo(fresh.getLast().counts());
    }

    @Test
    void the_newest_lines_come_first_and_a_new_filter_ends_the_search() throws Exception {
        LogStore many = new LogStore();
        for (int i = 0; i < 190_000; i++) {
            many.append(by("api"), at(i, "request " + i + " done"));
        }
        CompletableFuture<LogRows> first = new CompletableFuture<>();
        CompletableFuture<LogRows> last = new CompletableFuture<>();
        LogFilter slow =
                LogFilter.all().searching(new LogQuery("(r|q)+.*9 d", true, false, false), true);
        LogFilter wanted =
                LogFilter.all().searching(new LogQuery("request 7 ", false, true, false), true);
        LogReading search =
                new LogReading(
                        many,
                        slow,
                        Thread::startVirtualThread,
                        rows -> {
                            first.complete(rows);
                            if (rows.filter().equals(wanted) && rows.counts().complete()) {
                                last.complete(rows);
                            }
                        });
        search.start();
        LogRows soon = first.get(30, TimeUnit.SECONDS);
        assertThat(soon.lines().text(soon.number(soon.size() - 1)))
                .isEqualTo("request 189999 done");
        search.filter(wanted);

        assertThat(rows(last.get(30, TimeUnit.SECONDS))).containsExactly("api: request 7 done");
        search.close();
    }

    @Test
    void errors_are_found_in_both_directions() {
        shop();
        reading.start();

        assertThat(shown.errorFrom(6, -1)).hasValue(2);
        assertThat(shown.errorFrom(0, 1)).hasValue(2);
        assertThat(shown.errorFrom(2, 1)).isEmpty();
    }
}
