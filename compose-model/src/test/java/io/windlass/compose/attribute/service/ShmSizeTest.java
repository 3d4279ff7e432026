package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShmSizeTest extends ScalarContract {
    ShmSizeTest() {
        super(
                "shm_size",
                "a number or a text",
                new Sample("64m", "\"67108864\""),
                new Sample("1000", "\"1000\""));
    }

    @Test
    void zero_counts_as_none() {
        assertThat(printed("0")).isEqualTo(ABSENT);
        assertThat(printed("0b")).isEqualTo(ABSENT);
    }

    @Test
    void half_a_unit_is_none() {
        assertThat(findings("1Ki"))
                .containsExactly(
                        place()
                                + "Invalid size \"1Ki\" at services.a.shm_size: write 64m or"
                                + " 1.5g.");
    }
}
