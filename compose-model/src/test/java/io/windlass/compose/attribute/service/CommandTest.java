package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;

class CommandTest extends CommandContract {
    CommandTest() {
        super("command");
    }

    @Test
    void the_hash_sees_it_even_where_it_is_absent() {
        assertThat(Given.service("tty: true").hashed("command")).isEqualTo("null");
    }
}
