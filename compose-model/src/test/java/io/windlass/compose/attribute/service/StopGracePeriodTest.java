package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StopGracePeriodTest extends ScalarContract {
    StopGracePeriodTest() {
        super(
                "stop_grace_period",
                "a text",
                new Sample("90s", "\"1m30s\""),
                new Sample("1.5h", "\"1h30m0s\""));
    }

    @ParameterizedTest
    @CsvSource({
        "1s, 1s",
        "0s, 0s",
        "\"0\", 0s",
        "1m, 1m0s",
        "1d, 24h0m0s",
        "2w, 336h0m0s",
        "1h2m3s4ms5us6ns, 1h2m3.004005006s",
        "500us, 500µs",
        "1500ms, 1.5s",
        "-5s, -5s",
        ".5s, 500ms"
    })
    void durations_are_printed_in_hours_minutes_and_seconds(String written, String printed) {
        assertThat(printed("'" + written.replace("\"", "") + "'")).isEqualTo("\"" + printed + "\"");
    }

    @Test
    void a_number_has_no_unit() {
        assertThat(findings("10")).containsExactly(error(" must be a text, not the number 10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"10\"", "10 s", "abc", "10x", "\"\"", "1s2"})
    void what_is_no_duration_is_told(String written) {
        String text = written.replace("\"", "");

        assertThat(findings(written))
                .containsExactly(
                        "ERROR 4:24: Invalid duration \"%s\" at services.a.stop_grace_period:"
                                        .formatted(text)
                                + " write 1m30s or 500ms.");
    }
}
