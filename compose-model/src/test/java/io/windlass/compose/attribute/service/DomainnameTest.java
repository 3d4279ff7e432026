package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DomainnameTest extends ScalarContract {
    DomainnameTest() {
        super("domainname", "a text", text("example.org"), text("intern"));
    }

    @Test
    void a_number_with_a_dot_is_a_number() {
        assertThat(findings("1.5")).containsExactly(error(" must be a text, not the number 1.5"));
    }
}
