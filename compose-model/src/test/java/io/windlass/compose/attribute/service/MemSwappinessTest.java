package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemSwappinessTest extends ScalarContract {
    MemSwappinessTest() {
        super(
                "mem_swappiness",
                "a whole number or a text",
                new Sample("10", "\"10\""),
                new Sample("60", "\"60\""));
    }

    @Test
    void zero_counts_as_none() {
        assertThat(printed("0")).isEqualTo(ABSENT);
    }

    @Test
    void it_is_read_as_a_size() {
        assertThat(printed("1k")).isEqualTo("\"1024\"");
    }
}
