package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTest {
    private static final String NOTHING_TO_RUN =
            "ERROR 2:3: services.a has neither an image nor a build, so there is nothing to run";

    private static Given image(String written) {
        return Given.compose("services:\n  a:\n    image: " + written + "\n");
    }

    private static String printed(Given given) {
        return given.json("services.a.image");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "busybox",
                "registry.example.org:5000/team/web:1.2",
                "x@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "Not A Reference"
            })
    void the_name_is_taken_as_it_is(String name) {
        assertThat(printed(image(name))).isEqualTo("\"" + name + "\"");
        assertThat(image(name).hashed("image")).isEqualTo("\"" + name + "\"");
    }

    @Test
    void variables_are_filled_in() {
        assertThat(printed(image("web:${TAG:-latest}"))).isEqualTo("\"web:latest\"");
        assertThat(printed(image("web:${TAG}").variable("TAG", "1.10"))).isEqualTo("\"web:1.10\"");
    }

    @Test
    void the_later_file_wins_and_null_changes_nothing() {
        assertThat(printed(image("x").overService("image: y"))).isEqualTo("\"y\"");
        assertThat(printed(image("x").overService("image:"))).isEqualTo("\"x\"");
        assertThat(printed(image("x").overService("image: !override z"))).isEqualTo("\"z\"");
    }

    @Test
    void without_an_image_there_must_be_a_build() {
        assertThat(image("x").overService("image: !reset null").findings())
                .containsExactly(NOTHING_TO_RUN);
        assertThat(printed(image("x").overService("image: !reset null\nbuild: .")))
                .isEqualTo(ABSENT);
    }

    @Test
    void a_service_that_extends_another_takes_it_over() {
        assertThat(printed(Given.compose("services:\n  b: {image: y}\n  a: {extends: b}\n")))
                .isEqualTo("\"y\"");
    }

    @ParameterizedTest
    @CsvSource({
        "1.10, the number 1.1",
        "true, the truth value true",
        "2024-01-15, the date 2024-01-15"
    })
    void what_is_no_text_is_no_name(String written, String told) {
        assertThat(image(written).findings())
                .containsExactly("ERROR 3:12: services.a.image must be a text, not " + told);
    }

    @Test
    void a_list_is_no_name() {
        assertThat(image("[x]").findings())
                .containsExactly(
                        NOTHING_TO_RUN, "ERROR 3:12: services.a.image must be a text, not a list");
    }

    @Test
    void it_has_to_have_a_value() {
        assertThat(image("").findings())
                .containsExactly(
                        NOTHING_TO_RUN,
                        "ERROR 3:11: services.a.image has no value; it must be a text");
    }
}
