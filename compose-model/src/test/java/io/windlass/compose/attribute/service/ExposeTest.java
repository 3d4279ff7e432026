package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExposeTest extends ListContract {
    ExposeTest() {
        super("expose", AMOUNTS, Twice.ONCE, "3000", "8000-8010/udp");
    }

    @Test
    void a_number_is_printed_as_a_text() {
        assertThat(printed("[3000, \"4000\", 5000/tcp]"))
                .isEqualTo("[\"3000\",\"4000\",\"5000/tcp\"]");
    }

    @Test
    void a_number_and_its_text_are_one() {
        assertThat(merged("[3000]", "[\"3000\"]")).isEqualTo("[\"3000\"]");
    }
}
