package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserTest extends ScalarContract {
    UserTest() {
        super("user", "a text", text("postgres"), text("1000:1000"));
    }

    @Test
    void a_number_needs_quotes() {
        assertThat(printed("\"1000\"")).isEqualTo("\"1000\"");
        assertThat(findings("1000")).containsExactly(error(" must be a text, not the number 1000"));
    }

    @Test
    void a_variable_that_holds_a_number_is_a_text() {
        assertThat(printed(with("${UID}:${GID}").variable("UID", "7").variable("GID", "8")))
                .isEqualTo("\"7:8\"");
        assertThat(printed(with("${UID}").variable("UID", "7"))).isEqualTo("\"7\"");
    }
}
