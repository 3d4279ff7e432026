package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestartTest extends ScalarContract {
    RestartTest() {
        super("restart", "a text", text("always"), text("unless-stopped"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "\"no\"", "on-failure", "on-failure:3", "nonsense"})
    void every_text_is_taken_as_it_is(String policy) {
        assertThat(printed(policy)).isEqualTo("\"" + policy.replace("\"", "") + "\"");
    }

    @Test
    void false_is_not_no() {
        assertThat(findings("false"))
                .containsExactly(error(" must be a text, not the truth value false"));
    }
}
