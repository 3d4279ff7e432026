package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UtsTest extends ScalarContract {
    UtsTest() {
        super("uts", "a text", text("host"), text("private"));
    }

    @Test
    void a_service_is_waited_for() {
        assertThat(with("service:b").and("  b: {image: y}\n").json("services.a.depends_on"))
                .isEqualTo(
                        """
                        {"b":{"condition":"service_started","restart":true,"required":true}}\
                        """);
    }
}
