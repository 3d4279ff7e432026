package io.windlass.compose.attribute.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigsTest extends ResourceContract {
    ConfigsTest() {
        super("configs", "configs: [nn]", "{file: ./f}", "\"file\":\"@/f\"");
    }

    @Test
    void the_content_comes_from_a_file_a_variable_or_the_text_itself() {
        assertThat(printed("{environment: V}"))
                .isEqualTo("{\"name\":\"p_nn\",\"environment\":\"V\"}");
        assertThat(printed("{content: \"a${V:-b}\"}"))
                .isEqualTo("{\"name\":\"p_nn\",\"content\":\"ab\"}");
    }

    @Test
    void the_content_must_come_from_somewhere_and_from_one_place() {
        assertThat(findings("{content: f, environment: V}"))
                .containsExactly(
                        "ERROR 6:7: configs.nn: the attributes file|environment|content are mutually exclusive.");
        assertThat(findings("{labels: [a=b]}"))
                .containsExactly(
                        "ERROR 6:7: configs.nn: one of file|environment|content must be set.");
    }

    @Test
    void all_of_it() {
        assertThat(printed("{file: f, labels: {a: 1}, template_driver: t}"))
                .isEqualTo(
                        """
                        {"name":"p_nn","file":"@/f","labels":{"a":"1"},"template_driver":"t"}\
                        """);
    }
}
