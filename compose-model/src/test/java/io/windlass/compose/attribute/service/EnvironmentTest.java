package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnvironmentTest extends PairsContract {
    EnvironmentTest() {
        super("environment", "null");
    }

    @Test
    void a_name_without_a_value_takes_it_from_outside() {
        assertThat(printed(with("{V: , W: }").variable("V", "x")))
                .isEqualTo("{\"V\":\"x\",\"W\":null}");
        assertThat(printed(with("[V, W]").variable("V", ""))).isEqualTo("{\"V\":\"\",\"W\":null}");
        assertThat(with("[V]").variable("V", "x").hashed("environment")).isEqualTo("{\"V\":\"x\"}");
    }

    @Test
    void an_env_file_beside_the_project_counts_as_outside() {
        assertThat(printed(with("[V]").file(".env", "V=from file")))
                .isEqualTo("{\"V\":\"from file\"}");
        assertThat(printed(with("[V]").file(".env", "V=a").variable("V", "b")))
                .isEqualTo("{\"V\":\"b\"}");
    }

    @Test
    void an_earlier_value_is_replaced_by_the_one_from_outside() {
        assertThat(printed(layered("{V: a}", "[V]").variable("V", "b"))).isEqualTo("{\"V\":\"b\"}");
    }

    @Test
    void dollar_signs_are_doubled_so_that_the_text_can_be_loaded_again() {
        assertThat(printed("{A: \"5$$\", B: \"$\"}")).isEqualTo("{\"A\":\"5$$\",\"B\":\"$$\"}");
        assertThat(hashed("{A: \"5$$\"}")).isEqualTo("{\"A\":\"5$\"}");
    }

    @Test
    void a_blank_before_the_equals_sign_belongs_to_no_name() {
        assertThat(findings("[\"A =b\"]"))
                .containsExactly(
                        "ERROR 4:19: The environment variable \"A \" is declared with a trailing"
                                + " space.");
    }
}
