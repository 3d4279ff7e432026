package io.windlass.engine.embedded.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.engine.api.LogLine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineCutterTest {

    private static final LogLine.Stream OUT = LogLine.Stream.STDOUT;

    private final List<LogLine> lines = new ArrayList<>();
    private final LineCutter cutter = new LineCutter(OUT, lines::add);

    @Test
    void a_line_has_the_time_of_its_beginning() {
        say(1, "one\ntw");
        say(2, "o\n\nthr");
        say(3, "ee");
        cutter.finish();

        assertThat(lines)
                .containsExactly(line(1, "one"), line(1, "two"), line(2, ""), line(2, "three"));
    }

    @Test
    void the_line_ends_of_a_terminal_are_taken_off() {
        say(1, "prompt\r\n");

        assertThat(lines).containsExactly(line(1, "prompt"));
    }

    @Test
    void a_line_that_is_too_long_is_cut_and_says_so() {
        say(1, "x".repeat(300_000) + "\nnext\n");

        assertThat(lines)
                .containsExactly(
                        new LogLine(Instant.ofEpochSecond(1), OUT, "x".repeat(256 * 1024), true),
                        line(1, "next"));
    }

    private void say(long second, String text) {
        cutter.take(
                Instant.ofEpochSecond(second),
                ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static LogLine line(long second, String text) {
        return new LogLine(Instant.ofEpochSecond(second), OUT, text, false);
    }
}
