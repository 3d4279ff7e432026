package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsTest extends PairsContract {
    LabelsTest() {
        super("labels", "\"\"");
    }

    @Test
    void dollar_signs_are_doubled_so_that_the_text_can_be_loaded_again() {
        assertThat(printed("{a: \"$$b\"}")).isEqualTo("{\"a\":\"$$b\"}");
        assertThat(hashed("{a: \"$$b\"}")).isEqualTo("{\"a\":\"$b\"}");
    }

    @Test
    void the_environment_is_none_of_their_business() {
        assertThat(printed(with("{HOME: }"))).isEqualTo("{\"HOME\":\"\"}");
    }
}
