package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;

class PullRefreshAfterTest extends ServiceAttribute {
    PullRefreshAfterTest() {
        super("pull_refresh_after");
    }

    @Test
    void it_is_allowed_and_comes_to_nothing() {
        assertThat(with("24h").json("services.a"))
                .isEqualTo(
                        """
                        {"command":null,"entrypoint":null,"image":"x","networks":{"default":null}}\
                        """);
        assertThat(hashed("24h")).isEqualTo(ABSENT);
    }

    @Test
    void the_later_file_has_a_text_too() {
        assertThat(layered("24h", "48h").findings()).isEmpty();
        assertThat(layered("24h", "[a]").findings())
                .containsExactly(
                        "ERROR over.yaml:3:25: services.a.pull_refresh_after must be a text, not"
                                + " a list");
    }

    @Test
    void it_is_a_text() {
        assertThat(findings("24")).containsExactly(error(" must be a text, not the number 24"));
        assertThat(findings("null")).containsExactly(error(" has no value; it must be a text"));
    }
}
