package io.windlass.compose.attribute.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest extends ResourceContract {
    private static final String NO_SOURCE =
            "ERROR 6:3: secrets.nn says neither a file nor an environment variable to take its"
                    + " content from";

    SecretsTest() {
        super("secrets", "secrets: [nn]", "{file: ./f}", "\"file\":\"@/f\"");
    }

    @Test
    void the_content_comes_from_a_file_or_a_variable() {
        assertThat(printed("{environment: V}"))
                .isEqualTo("{\"name\":\"p_nn\",\"environment\":\"V\"}");
        assertThat(printed("{file: /abs/f}")).isEqualTo("{\"name\":\"p_nn\",\"file\":\"/abs/f\"}");
    }

    @Test
    void the_content_must_come_from_somewhere_and_from_one_place() {
        assertThat(findings("{file: f, environment: V}"))
                .containsExactly(
                        "ERROR 6:7: secrets.nn: the attributes file|environment are mutually exclusive.");
        assertThat(findings("{labels: [a=b]}"))
                .containsExactly(
                        NO_SOURCE, "ERROR 6:7: secrets.nn: one of file|environment must be set.");
        assertThat(findings("{driver: d}")).containsExactly(NO_SOURCE);
    }

    @Test
    void all_of_it() {
        assertThat(
                        printed(
                                "{file: f, labels: {a: 1}, driver: d, driver_opts: {o: 1},"
                                        + " template_driver: t}"))
                .isEqualTo(
                        """
                        {"name":"p_nn","file":"@/f","labels":{"a":"1"},"driver":"d",\
                        "driver_opts":{"o":"1"},"template_driver":"t"}\
                        """);
        assertThat(findings("{file: f, driver_opts: {o: 1.5}}"))
                .containsExactly(
                        "ERROR 6:34: secrets.nn.driver_opts.o must be a text or a whole number; put"
                                + " it in quotes.");
    }
}
