package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuRtRuntimeTest extends ScalarContract {
    CpuRtRuntimeTest() {
        super("cpu_rt_runtime", "a number or a text", same("950000"), same("400"));
    }

    @Test
    void a_duration_is_refused_though_the_specification_knows_it() {
        assertThat(findings("400ms"))
                .containsExactly(
                        place()
                                + "\"400ms\" at services.a.cpu_rt_runtime does not fit: it must be"
                                + " a whole number.");
    }

    @Test
    void quotes_do_not_matter() {
        assertThat(printed("\"95000\"")).isEqualTo("95000");
    }
}
