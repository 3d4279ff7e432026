package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuPeriodTest extends ScalarContract {
    CpuPeriodTest() {
        super("cpu_period", "a number or a text", same("100000"), same("20000"));
    }

    @Test
    void zero_counts_as_none() {
        assertThat(printed("0")).isEqualTo(ABSENT);
        assertThat(printed("\"0\"")).isEqualTo(ABSENT);
        assertThat(merged("5", "0")).isEqualTo(ABSENT);
    }

    @Test
    void a_truth_value_is_no_number() {
        assertThat(findings("true"))
                .containsExactly(error(" must be a number or a text, not the truth value true"));
    }
}
