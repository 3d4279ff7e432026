package io.windlass.app.logs;

import static io.windlass.app.logs.Lines.at;
import static io.windlass.app.logs.Lines.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"level":"error","msg":"info"}                             | ERROR
                    {"time":1,"level":50,"msg":"pino"}                         | ERROR
                    {"severity": "WARNING", "message": "low"}                  | WARN
                    ts=2026-11-21 level=debug msg="an ERROR in a text"         | DEBUG
                    ERROR: relation does not exist                             | ERROR
                    error: no such file                                        | ERROR
                    2026-11-21 14:02:07.118 UTC [71] ERROR:  syntax error      | ERROR
                    2026-11-21 14:02:07.118 UTC [71] LOG:  checkpoint starting | INFO
                    2026-11-21T14:02:07Z WARN pool nearly full                 | WARN
                    14:02:07 [main] [DEBUG] up                                 | DEBUG
                    [warn] low on disk                                         | WARN
                    <TRACE> enter                                              | TRACE
                    app says "fatal" here                                      | ERROR
                    the worker saw an ERROR while reading                      | ERROR
                    INFO: started                                              | INFO
                    [INFO] retry after [ERROR]                                 | INFO
                    saw [INFO] and [ERROR]                                     | NONE
                    both WARN and ERROR here                                   | NONE
                    an error in lower case                                     | NONE
                    GET /error/ERROR.html 200                                  | NONE
                    nothing to see                                             | NONE
                    """)
    void the_surest_place_decides(String line, Level level) {
        assertThat(Levels.detect(line)).isEqualTo(level);
    }

    @Test
    void colours_do_not_hide_a_level() {
        assertThat(Levels.detect("\u001b[31mERR\u001b[0m broken")).isEqualTo(Level.ERROR);
    }

    @Test
    void stderr_alone_is_no_error() {
        LogStore store = new LogStore();
        store.append(
                by("web"),
                new io.windlass.engine.api.LogLine(
                        Lines.START,
                        io.windlass.engine.api.LogLine.Stream.STDERR,
                        "listening",
                        false));

        assertThat(store.lines().level(0)).isEqualTo(Level.NONE);
    }

    @Test
    void a_line_that_goes_on_has_the_level_of_the_one_it_belongs_to() {
        LogStore store = new LogStore();
        store.append(by("api"), at(0, "ERROR broken"));
        store.append(by("db"), at(1, "INFO fine"));
        store.append(by("api"), at(2, "    at Pool.acquire"));
        store.append(by("api"), at(3, "Caused by: java.io.IOException"));
        store.append(by("db"), at(4, "  of no level"));

        LogLines lines = store.lines();
        assertThat(LongStream.range(0, 5).mapToObj(lines::level))
                .containsExactly(Level.ERROR, Level.INFO, Level.ERROR, Level.ERROR, Level.INFO);
    }

    @Test
    void lines_without_a_level_count_like_information() {
        assertThat(Level.NONE.atLeast(Level.WARN)).isFalse();
        assertThat(Level.NONE.atLeast(Level.INFO)).isTrue();
        assertThat(Level.ERROR.atLeast(Level.ERROR)).isTrue();
        assertThat(Level.TRACE.atLeast(Level.DEBUG)).isFalse();
    }
}
