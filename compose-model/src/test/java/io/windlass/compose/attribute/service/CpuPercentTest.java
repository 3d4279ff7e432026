package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuPercentTest extends ScalarContract {
    CpuPercentTest() {
        super("cpu_percent", "a text or a whole number from 0 to 100", same("50"), same("75"));
    }

    @Test
    void there_are_no_fractions_even_in_quotes() {
        String refused =
                error(" must be a text or a whole number from 0 to 100, not the number 12.5");

        assertThat(findings("12.5")).containsExactly(refused);
        assertThat(findings("\"12.5\"")).containsExactly(refused);
    }

    @Test
    void more_than_all_there_is_not() {
        assertThat(findings("101"))
                .containsExactly(
                        error(" must be a whole number from 0 to 100, not the number 101"));
    }
}
