package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;

class PlatformTest extends ScalarContract {
    PlatformTest() {
        super("platform", "a text", text("linux/amd64"), text("linux/arm64/v8"));
    }

    @Test
    void the_build_must_be_made_for_it() {
        Given built = Given.service("platform: linux/amd64\nbuild: {platforms: [linux/arm64]}");

        assertThat(built.findings())
                .containsExactly(
                        "ERROR 4:15: services.a runs on linux/amd64, and its image is built for"
                                + " linux/arm64 only");
    }

    @Test
    void it_is_fine_where_the_build_is_made_for_it_too() {
        Given built =
                Given.service(
                        "platform: linux/amd64\nbuild: {platforms: [linux/arm64, linux/amd64]}");

        assertThat(printed(built)).isEqualTo("\"linux/amd64\"");
    }
}
