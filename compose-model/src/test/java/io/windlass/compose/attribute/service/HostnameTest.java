package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostnameTest extends ScalarContract {
    HostnameTest() {
        super("hostname", "a text", text("web"), text("db.example.org"));
    }

    @ParameterizedTest
    @CsvSource({"12, the number 12", "true, the truth value true", ".inf, the number +Inf"})
    void what_is_no_text_has_to_be_quoted(String written, String told) {
        assertThat(findings(written)).containsExactly(error(" must be a text, not " + told));
        assertThat(printed("\"" + written + "\"")).isEqualTo("\"" + written + "\"");
    }

    @Test
    void a_date_is_no_name() {
        assertThat(findings("2024-01-15"))
                .containsExactly(error(" must be a text, not the date 2024-01-15"));
    }

    @Test
    void blanks_are_kept() {
        assertThat(printed("' a b '")).isEqualTo("\" a b \"");
    }
}
