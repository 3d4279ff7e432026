package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsernsModeTest extends ScalarContract {
    UsernsModeTest() {
        super("userns_mode", "a text", text("host"), text("private"));
    }

    @Test
    void the_word_is_not_checked() {
        assertThat(printed("keep-id")).isEqualTo("\"keep-id\"");
    }
}
