package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;

class CapDropTest extends ListContract {
    CapDropTest() {
        super("cap_drop", TEXTS, Twice.ONCE, "ALL", "CHOWN");
    }

    @Test
    void a_right_can_be_given_and_taken_at_once() {
        Given both = Given.service("cap_add: [KILL]\ncap_drop: [KILL]");

        assertThat(printed(both)).isEqualTo("[\"KILL\"]");
        assertThat(both.json("services.a.cap_add")).isEqualTo("[\"KILL\"]");
    }
}
