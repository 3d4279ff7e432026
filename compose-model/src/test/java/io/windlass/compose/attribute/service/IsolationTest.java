package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IsolationTest extends ScalarContract {
    IsolationTest() {
        super("isolation", "a text", text("hyperv"), text("default"));
    }

    @Test
    void any_word_will_do() {
        assertThat(printed("whatever")).isEqualTo("\"whatever\"");
    }
}
