package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DnsSearchTest extends ListContract {
    DnsSearchTest() {
        super("dns_search", TEXT_OR_TEXTS, Twice.ONCE, "example.com", "dc1.example.com");
    }

    @Test
    void a_text_and_a_list_are_merged_into_a_list() {
        assertThat(merged("a.example", "[b.example]")).isEqualTo("[\"a.example\",\"b.example\"]");
    }
}
