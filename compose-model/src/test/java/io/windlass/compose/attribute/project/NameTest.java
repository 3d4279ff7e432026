package io.windlass.compose.attribute.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {
    private static final String SERVICE = "services: {a: {image: x}}\n";

    private static String name(Given given) {
        return given.json("name");
    }

    @ParameterizedTest
    @CsvSource({"shop, shop", "My Shop!, myshop", "_-a.B-c_, ab-c_", "\"42\", 42"})
    void what_a_name_cannot_have_is_left_out(String written, String printed) {
        assertThat(name(Given.compose("name: " + written + "\n" + SERVICE)))
                .isEqualTo("\"" + printed + "\"");
    }

    @Test
    void without_one_it_is_that_of_the_folder() {
        assertThat(name(Given.compose(SERVICE))).isEqualTo("\"p\"");
    }

    @Test
    void networks_and_volumes_are_called_by_it() {
        Given named =
                Given.compose("name: shop\n" + SERVICE + "volumes: {data: }\n")
                        .overService("volumes: [\"data:/v\"]");

        assertThat(named.json("networks.default.name")).isEqualTo("\"shop_default\"");
        assertThat(named.json("volumes.data.name")).isEqualTo("\"shop_data\"");
    }

    @Test
    void the_last_file_decides_and_the_environment_over_it() {
        Given two = Given.compose("name: one\n" + SERVICE).over("name: two\n");

        assertThat(name(two)).isEqualTo("\"two\"");
        assertThat(name(two.variable("COMPOSE_PROJECT_NAME", "three"))).isEqualTo("\"three\"");
    }

    @Test
    void variables_are_filled_in_and_the_name_is_one() {
        Given named =
                Given.compose(
                        "name: ${N}-x\nservices: {a: {image: \"x:${COMPOSE_PROJECT_NAME}\"}}\n");

        assertThat(name(named.variable("N", "n"))).isEqualTo("\"n-x\"");
        assertThat(named.variable("N", "n").json("services.a.image")).isEqualTo("\"x:n-x\"");
    }

    @Test
    void it_is_a_text() {
        assertThat(Given.compose("name: 42\n" + SERVICE).findings())
                .containsExactly("ERROR 1:7: name must be a text, not the number 42");
        assertThat(Given.compose("name:\n" + SERVICE).findings())
                .containsExactly("ERROR 1:6: name has no value; it must be a text");
    }
}
