package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StopSignalTest extends ScalarContract {
    StopSignalTest() {
        super("stop_signal", "a text", text("SIGINT"), text("SIGRTMIN+3"));
    }

    @Test
    void the_number_of_a_signal_needs_quotes() {
        assertThat(printed("\"9\"")).isEqualTo("\"9\"");
        assertThat(findings("9")).containsExactly(error(" must be a text, not the number 9"));
    }
}
