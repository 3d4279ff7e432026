package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuRtPeriodTest extends ScalarContract {
    CpuRtPeriodTest() {
        super("cpu_rt_period", "a number or a text", same("1400000"), same("11000"));
    }

    @Test
    void a_duration_is_refused_though_the_specification_knows_it() {
        assertThat(findings("1400us"))
                .containsExactly(
                        place()
                                + "\"1400us\" at services.a.cpu_rt_period does not fit: it must be"
                                + " a whole number.");
    }
}
