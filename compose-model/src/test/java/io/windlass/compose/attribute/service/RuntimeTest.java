package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuntimeTest extends ScalarContract {
    RuntimeTest() {
        super("runtime", "a text", text("runc"), text("io.containerd.kata.v2"));
    }

    @Test
    void an_empty_one_counts_as_none() {
        assertThat(printed("\"\"")).isEqualTo(ABSENT);
        assertThat(hashed("\"\"")).isEqualTo(ABSENT);
    }
}
