package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuQuotaTest extends ScalarContract {
    CpuQuotaTest() {
        super("cpu_quota", "a number or a text", same("50000"), same("-1"));
    }

    @Test
    void a_unit_is_none_of_its_business() {
        assertThat(findings("50ms"))
                .containsExactly(
                        place()
                                + "\"50ms\" at services.a.cpu_quota does not fit: it must be a"
                                + " whole number.");
    }

    @Test
    void what_is_too_large_wraps_around_as_in_the_reference() {
        assertThat(printed("99999999999999999999")).isEqualTo("-9223372036854775808");
        assertThat(printed("9223372036854775807")).isEqualTo("9223372036854775807");
    }
}
