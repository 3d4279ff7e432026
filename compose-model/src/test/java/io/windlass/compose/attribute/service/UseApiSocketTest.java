package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;

class UseApiSocketTest extends ServiceAttribute {
    UseApiSocketTest() {
        super("use_api_socket");
    }

    @Test
    void it_is_on_or_off() {
        assertThat(printed("true")).isEqualTo("true");
        assertThat(hashed("true")).isEqualTo("true");
        assertThat(printed("false")).isEqualTo(ABSENT);
        assertThat(hashed("false")).isEqualTo(ABSENT);
    }

    @Test
    void the_later_file_wins_and_null_changes_nothing() {
        assertThat(merged("true", "false")).isEqualTo(ABSENT);
        assertThat(merged("true", "null")).isEqualTo("true");
        assertThat(merged("true", "!reset null")).isEqualTo(ABSENT);
        assertThat(printed(inherited("true"))).isEqualTo("true");
        assertThat(printed(extended("true", "false"))).isEqualTo(ABSENT);
    }

    @Test
    void a_text_is_no_truth_value_not_even_one_from_a_variable() {
        String refused = error(" must be true or false, not the text \"true\"");

        assertThat(findings("\"true\"")).containsExactly(refused);
        assertThat(with("${V}").variable("V", "true").findings()).containsExactly(refused);
    }

    @Test
    void it_has_to_have_a_value() {
        assertThat(findings("null"))
                .containsExactly(error(" has no value; it must be true or false"));
    }
}
