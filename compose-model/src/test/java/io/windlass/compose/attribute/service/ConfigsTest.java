package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigsTest extends FileGrantContract {
    ConfigsTest() {
        super("configs", "config", "");
    }

    @Test
    void the_target_is_left_to_the_engine_unless_it_is_given() {
        assertThat(printed("[s, {source: s, target: /else}]"))
                .isEqualTo("[{\"source\":\"s\"},{\"source\":\"s\",\"target\":\"/else\"}]");
    }
}
