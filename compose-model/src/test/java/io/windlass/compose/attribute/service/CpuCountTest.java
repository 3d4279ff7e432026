package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpuCountTest extends ScalarContract {
    CpuCountTest() {
        super("cpu_count", "a text or a whole number from 0 on", same("2"), same("4"));
    }

    @ParameterizedTest
    @CsvSource({"\"2\", 2", "2.0, 2", "0, absent", "0x10, 16", "0b11, 3", "1_0, 10"})
    void whole_numbers_are_written_in_many_ways(String written, String printed) {
        assertThat(printed(written)).isEqualTo(printed);
    }

    @Test
    void there_are_no_negative_and_no_broken_ones() {
        assertThat(findings("-1"))
                .containsExactly(error(" must be a whole number from 0 on, not the number -1"));
        assertThat(findings("1.5"))
                .containsExactly(
                        error(" must be a text or a whole number from 0 on, not the number 1.5"));
    }

    @Test
    void a_text_must_be_a_number() {
        assertThat(findings("two"))
                .containsExactly(
                        place()
                                + "\"two\" at services.a.cpu_count does not fit: it must be a"
                                + " whole number.");
    }
}
