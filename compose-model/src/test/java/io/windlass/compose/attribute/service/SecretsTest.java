package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest extends FileGrantContract {
    SecretsTest() {
        super("secrets", "secret", ",\"target\":\"/run/secrets/s\"");
    }

    @Test
    void the_target_is_below_run_secrets_unless_it_is_given() {
        assertThat(printed("[s, {source: s, target: /else}]"))
                .isEqualTo(
                        """
                        [{"source":"s","target":"/run/secrets/s"},\
                        {"source":"s","target":"/else"}]\
                        """);
    }
}
