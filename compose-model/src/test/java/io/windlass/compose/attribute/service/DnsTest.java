package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DnsTest extends ListContract {
    DnsTest() {
        super("dns", TEXT_OR_TEXTS, Twice.ONCE, "8.8.8.8", "9.9.9.9");
    }

    @Test
    void a_text_and_a_list_are_merged_into_a_list() {
        assertThat(merged("8.8.8.8", "9.9.9.9")).isEqualTo("[\"8.8.8.8\",\"9.9.9.9\"]");
        assertThat(merged("[8.8.8.8]", "9.9.9.9")).isEqualTo("[\"8.8.8.8\",\"9.9.9.9\"]");
    }

    @Test
    void an_empty_text_counts_as_none() {
        assertThat(printed("\"\"")).isEqualTo(ABSENT);
    }
}
