package io.windlass.app.cli.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.cli.Console;
import io.windlass.engine.api.LogLine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogPrinterTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private LogPrinter printer(boolean colours, boolean prefix, boolean times, boolean apart) {
        return new LogPrinter(
                Console.on(out, err, ""), new LogPrinter.Style(colours, prefix, times, apart));
    }

    private static LogLine line(LogLine.Stream stream, String text) {
        return new LogLine(Instant.parse("2026-11-24T08:14:54.64Z"), stream, text, false);
    }

    @Test
    void names_stand_before_lines_as_wide_as_the_longest_that_is_known() {
        LogPrinter printer = printer(false, true, false, false);
        printer.expect("gone-1");

        printer.line("db-1", line(LogLine.Stream.STDOUT, "hello"));
        printer.line("gone-1", line(LogLine.Stream.STDERR, "bye"));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("db-1    | hello\ngone-1  | bye\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void errors_go_to_the_other_stream_when_they_are_kept_apart() {
        LogPrinter printer = printer(false, false, false, true);

        printer.line("db-1", line(LogLine.Stream.STDOUT, "hello"));
        printer.line("db-1", line(LogLine.Stream.STDERR, "oh"));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("hello\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("oh\n");
    }

    @Test
    void times_have_all_nine_digits() {
        printer(false, true, true, false).line("db-1", line(LogLine.Stream.STDOUT, "hello"));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("db-1  | 2026-11-24T08:14:54.640000000Z hello\n");
    }

    @Test
    void each_container_has_its_colour() {
        LogPrinter printer = printer(true, true, false, false);

        printer.line("a", line(LogLine.Stream.STDOUT, "x"));
        printer.line("b", line(LogLine.Stream.STDOUT, "y"));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\u001b[36ma  | \u001b[0mx\n\u001b[33mb  | \u001b[0my\n");
    }
}
