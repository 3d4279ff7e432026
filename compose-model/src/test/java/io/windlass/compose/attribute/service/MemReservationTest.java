package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemReservationTest extends ScalarContract {
    MemReservationTest() {
        super(
                "mem_reservation",
                "a text or a whole number",
                new Sample("32m", "\"33554432\""),
                new Sample("4096", "\"4096\""));
    }

    @Test
    void a_fraction_needs_quotes_and_a_unit() {
        assertThat(findings("1.5"))
                .containsExactly(error(" must be a text or a whole number, not the number 1.5"));
        assertThat(printed("\"1.5k\"")).isEqualTo("\"1536\"");
    }

    @Test
    void a_negative_one_is_no_size() {
        assertThat(findings("\"-1\""))
                .containsExactly(
                        place()
                                + "Invalid size \"-1\" at services.a.mem_reservation: write 64m or"
                                + " 1.5g.");
    }
}
