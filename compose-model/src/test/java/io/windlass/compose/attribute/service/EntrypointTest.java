package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;

class EntrypointTest extends CommandContract {
    EntrypointTest() {
        super("entrypoint");
    }

    @Test
    void it_does_not_clear_the_command() {
        assertThat(Given.service("entrypoint: a\ncommand: b").json("services.a.command"))
                .isEqualTo("[\"b\"]");
    }
}
