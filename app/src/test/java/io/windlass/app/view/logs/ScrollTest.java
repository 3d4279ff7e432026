package io.windlass.app.view.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.logs.Limits;
import io.windlass.app.logs.LogFilter;
import io.windlass.app.logs.LogReading;
import io.windlass.app.logs.LogRows;
import io.windlass.app.logs.LogSource;
import io.windlass.app.logs.LogStore;
import io.windlass.engine.api.LogLine;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ScrollTest {

    private final AtomicLong clock = new AtomicLong();
    private final LogStore store = new LogStore(new Limits(1_600, 1 << 24), clock::get);
    private LogRows rows = LogRows.empty();
    private final LogReading reading =
            new LogReading(store, LogFilter.all(), Runnable::run, it -> rows = it);
    private final Scroll scroll = new Scroll(row -> row % 10 == 9 ? 54 : 18);
    private int written;

    private void write(int lines) {
        for (int i = 0; i < lines; i++) {
            Instant time = Instant.EPOCH.plusMillis(written);
            store.append(
                    new LogSource("api", 1),
                    new LogLine(time, LogLine.Stream.STDOUT, "line " + written, false));
            written++;
            clock.addAndGet(10);
        }
        reading.start();
        reading.shown();
        scroll.rows(rows);
    }

    private Scroll.Placed last() {
        return scroll.placed().getLast();
    }

    @Test
    void it_follows_until_somebody_scrolls_up() {
        scroll.view(180);
        write(100);
        assertThat(last()).isEqualTo(new Scroll.Placed(99, 126, 54));

        scroll.by(-18);
        assertThat(scroll.follows()).isFalse();
        Scroll.Placed top = scroll.placed().getFirst();
        write(50);
        assertThat(scroll.placed().getFirst()).isEqualTo(top);
        assertThat(scroll.missed()).isEqualTo(50);

        scroll.by(100_000);
        assertThat(scroll.follows()).isTrue();
        assertThat(scroll.missed()).isZero();
        assertThat(last().index()).isEqualTo(149);
    }

    @Test
    void it_stays_with_the_line_when_older_ones_are_dropped() {
        scroll.view(180);
        write(1_500);
        scroll.by(-1_000);
        long number = rows.number(scroll.placed().getFirst().index());
        double y = scroll.placed().getFirst().y();
        write(500);

        assertThat(rows.lines().first()).isPositive();
        assertThat(rows.number(scroll.placed().getFirst().index())).isEqualTo(number);
        assertThat(scroll.placed().getFirst().y()).isEqualTo(y);
    }

    @Test
    void positions_count_rows() {
        scroll.view(180);
        write(100);
        assertThat(scroll.value()).isEqualTo(scroll.most());

        scroll.to(0);
        assertThat(scroll.value()).isZero();
        assertThat(scroll.placed().getFirst()).isEqualTo(new Scroll.Placed(0, 0, 18));
        scroll.to(10.5);
        assertThat(scroll.placed().getFirst()).isEqualTo(new Scroll.Placed(10, -9, 18));
        scroll.to(1_000);
        assertThat(scroll.follows()).isTrue();
    }

    @Test
    void a_row_is_brought_into_sight_and_one_in_sight_does_not_move() {
        scroll.view(180);
        write(100);
        scroll.reveal(98);
        assertThat(scroll.follows()).isTrue();

        scroll.reveal(50);
        assertThat(scroll.follows()).isFalse();
        assertThat(scroll.placed()).anyMatch(it -> it.index() == 50 && it.y() > 50 && it.y() < 130);
        Scroll.Placed top = scroll.placed().getFirst();
        scroll.reveal(top.index() + 2);
        assertThat(scroll.placed().getFirst()).isEqualTo(top);
    }

    @Test
    void few_lines_begin_at_the_top() {
        scroll.view(180);
        write(3);

        assertThat(scroll.placed().getFirst()).isEqualTo(new Scroll.Placed(0, 0, 18));
        assertThat(scroll.most()).isZero();
        assertThat(scroll.by(-18)).isFalse();
        assertThat(scroll.follows()).isTrue();
    }
}
