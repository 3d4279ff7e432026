package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemswapLimitTest extends ScalarContract {
    MemswapLimitTest() {
        super(
                "memswap_limit",
                "a number or a text",
                new Sample("1g", "\"1073741824\""),
                new Sample("2048", "\"2048\""));
    }

    @Test
    void no_limit_is_a_number_without_quotes() {
        assertThat(printed("-1")).isEqualTo("\"-1\"");
        assertThat(hashed("-1")).isEqualTo("\"-1\"");
        assertThat(findings("\"-1\""))
                .containsExactly(
                        place()
                                + "Invalid size \"-1\" at services.a.memswap_limit: write 64m or"
                                + " 1.5g.");
    }
}
