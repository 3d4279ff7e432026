package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerNameTest extends ScalarContract {
    ContainerNameTest() {
        super("container_name", "a text", text("web-1"), text("Db_2.old"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"\"", "-_-", "ä"})
    void it_has_two_letters_or_digits_at_least(String name) {
        assertThat(findings(name))
                .containsExactly(
                        error(
                                " must be a text that matches [a-zA-Z0-9][a-zA-Z0-9_.-]+, not the"
                                        + " text \"%s\"".formatted(name.replace("\"", ""))));
    }

    @Test
    void the_pattern_may_be_found_anywhere_in_it() {
        assertThat(printed("\"/web 1\"")).isEqualTo("\"/web 1\"");
    }

    @Test
    void a_number_is_no_name() {
        assertThat(findings("12")).containsExactly(error(" must be a text, not the number 12"));
    }

    @Test
    void there_is_only_one_container_of_a_name() {
        assertThat(Given.service("container_name: web-1\nscale: 2").findings())
                .containsExactly(
                        place()
                                + "services.a wants 2 containers (scale), and only one can be"
                                + " called \"web-1\"");
    }

    @Test
    void two_services_cannot_share_one() {
        assertThat(with("web").and("  b: {image: y, container_name: web}\n").findings())
                .containsExactly(
                        "ERROR 5:33: services.a and services.b both want a container called"
                                + " \"web\"");
    }
}
