package io.windlass.compose.attribute.project;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;

class ServicesTest {
    @Test
    void they_are_sorted_by_name() {
        assertThat(Given.compose("services: {b: {image: x}, a: {image: y}}").yaml())
                .isEqualTo(
                        """
                        name: p
                        services:
                          a:
                            image: "y"
                            networks:
                              default: null
                          b:
                            image: x
                            networks:
                              default: null
                        networks:
                          default:
                            name: p_default
                        """);
    }

    @Test
    void later_files_add_services_and_change_them() {
        Given two =
                Given.compose("services: {a: {image: x, tty: true}}")
                        .over("services: {a: {image: y}, b: {image: z}}");

        assertThat(two.json("services.a.image")).isEqualTo("\"y\"");
        assertThat(two.json("services.a.tty")).isEqualTo("true");
        assertThat(two.json("services.b.image")).isEqualTo("\"z\"");
    }

    @Test
    void a_reset_removes_one() {
        Given two =
                Given.compose("services: {a: {image: x}, b: {image: y}}")
                        .over("services: {b: !reset null}");

        assertThat(two.json("services.b")).isEqualTo(ABSENT);
        assertThat(two.json("services.a.image")).isEqualTo("\"x\"");
    }

    @Test
    void extensions_may_stand_in_them_and_do_not_count() {
        Given extended = Given.service("x-note: {b: 1}");

        assertThat(extended.json("services.a"))
                .isEqualTo(
                        """
                        {"command":null,"entrypoint":null,"image":"x","networks":{"default":null}}\
                        """);
        assertThat(extended.hashed("x-note")).isEqualTo(ABSENT);
        assertThat(extended.yaml()).contains("    x-note:\n      b: 1\n");
    }

    @Test
    void the_nearest_attribute_is_proposed_for_one_that_there_is_not() {
        assertThat(Given.service("imagee: y").findings())
                .containsExactly("ERROR 4:5: Compose has no key \"imagee\" in services.a");
    }

    @Test
    void names_have_letters_digits_dots_underscores_and_hyphens() {
        assertThat(Given.compose("services: {A.b_c-1: {image: x}}").findings()).isEmpty();
        assertThat(Given.compose("services: {a b: {image: x}}").findings())
                .containsExactly(
                        "ERROR 1:12: \"a b\" cannot be a name in services: names are made of the letters a to z, digits, \".\", \"_\" and \"-\"");
        assertThat(Given.compose("services: {1: {image: x}}").findings())
                .containsExactly(
                        "ERROR 1:12: Non-string key 1 in services: a key is a text; put it in quotes.");
    }

    @Test
    void a_service_is_a_mapping() {
        assertThat(Given.compose("services: {a: }").findings())
                .containsExactly("ERROR 1:14: services.a has no value; it must be a mapping");
        assertThat(Given.compose("services: {a: x}").findings())
                .containsExactly("ERROR 1:15: services.a must be a mapping, not the text \"x\"");
        assertThat(Given.compose("services: [a]").findings())
                .containsExactly("ERROR 1:11: services must be a mapping.");
        assertThat(Given.compose("services:").findings())
                .containsExactly("ERROR 1:10: services has no value; it must be a mapping");
    }
}
