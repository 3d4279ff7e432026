package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpuSharesTest extends ScalarContract {
    CpuSharesTest() {
        super("cpu_shares", "a number or a text", same("512"), same("1024"));
    }

    @ParameterizedTest
    @CsvSource({"\"73\", 73", "1.9, 1", "-2, -2", "0, absent", "1e3, 1000"})
    void what_is_behind_the_point_is_cut(String written, String printed) {
        assertThat(printed(written)).isEqualTo(printed);
    }

    @Test
    void a_text_must_be_whole() {
        assertThat(findings("\"1.5\""))
                .containsExactly(
                        place()
                                + "\"1.5\" at services.a.cpu_shares does not fit: it must be a"
                                + " whole number.");
    }
}
