package io.windlass.compose.attribute.project;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;

class VersionTest {
    private static Given version(String written) {
        return Given.compose("version: " + written + "\nservices: {a: {image: x}}\n");
    }

    @Test
    void it_means_nothing_and_that_is_said() {
        assertThat(version("\"3.8\"").json("version")).isEqualTo(ABSENT);
        assertThat(version("\"3.8\"").findings())
                .containsExactly(
                        "WARNING 1:10: the attribute `version` is obsolete and ignored; remove it to"
                                + " avoid confusion.");
    }

    @Test
    void it_is_a_text() {
        assertThat(version("3.8").findings())
                .containsExactly("ERROR 1:10: version must be a text, not the number 3.8");
        assertThat(version("").findings())
                .containsExactly("ERROR 1:9: version has no value; it must be a text");
    }
}
