package io.windlass.compose.attribute.project;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionsTest {
    private static Given extended(String written) {
        return Given.compose("x-a: " + written + "\nservices: {a: {image: x}}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1",
                "text | \"text\"",
                "{b: 1.50, a: [true, ]} | {\"a\":[true],\"b\":1.5}",
                "'' | null",
                "{} | {}"
            })
    void they_are_printed_as_they_are(String written, String printed) {
        assertThat(extended(written).json("x-a")).isEqualTo(printed);
    }

    @Test
    void an_empty_list_is_null_in_json_only() {
        assertThat(extended("[]").json("x-a")).isEqualTo("null");
        assertThat(extended("{l: []}").json("x-a")).isEqualTo("{\"l\":null}");
        assertThat(extended("[]").yaml()).endsWith("x-a: []\n");
    }

    @Test
    void variables_are_filled_in() {
        assertThat(extended("\"${V}\"").variable("V", "v").json("x-a")).isEqualTo("\"v\"");
    }

    @Test
    void later_files_add_to_them() {
        assertThat(extended("{a: 1, l: [1]}").over("x-a: {b: 2, l: [2]}").json("x-a"))
                .isEqualTo("{\"a\":1,\"b\":2,\"l\":[1,2]}");
        assertThat(extended("1").over("x-a: !reset null").json("x-a")).isEqualTo(ABSENT);
        assertThat(extended("[1]").over("x-a: {b: 1}").findings())
                .containsExactly(
                        "ERROR over.yaml:1:6: Cannot override x-a: the earlier file (1:6) has a list there, so it takes a list.");
    }

    @Test
    void a_key_that_is_none_is_no_extension() {
        assertThat(Given.compose("services: {a: {image: x}}\ny-a: 1\n").findings())
                .containsExactly("ERROR 2:1: Compose has no key \"y-a\" at the top of a file");
    }
}
