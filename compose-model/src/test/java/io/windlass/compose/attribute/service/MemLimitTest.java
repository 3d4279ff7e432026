package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemLimitTest extends ScalarContract {
    MemLimitTest() {
        super(
                "mem_limit",
                "a number or a text",
                new Sample("64m", "\"67108864\""),
                new Sample("1.5g", "\"1610612736\""));
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 1024",
        "\"1024\", 1024",
        "1k, 1024",
        "1kb, 1024",
        "1KiB, 1024",
        "1 K, 1024",
        "\"1b\", 1",
        "0.5k, 512",
        "2T, 2199023255552",
        "1p, 1125899906842624",
        "1m0, ",
    })
    void units_are_powers_of_1024(String written, String printed) {
        if (printed == null) {
            assertThat(findings(written))
                    .containsExactly(
                            place()
                                    + "Invalid size \"1m0\" at services.a.mem_limit: write 64m or"
                                    + " 1.5g.");
        } else {
            assertThat(printed(written)).isEqualTo("\"" + printed + "\"");
        }
    }

    @Test
    void a_number_with_a_point_or_an_exponent_counts_as_none() {
        assertThat(printed("1e3")).isEqualTo(ABSENT);
        assertThat(printed("1.5")).isEqualTo(ABSENT);
        assertThat(printed("\"1e3\"")).isEqualTo("\"1000\"");
    }

    @Test
    void the_limit_below_deploy_must_be_the_same() {
        String limited = "mem_limit: 64m\ndeploy: {resources: {limits: {memory: %s}}}";

        assertThat(Given.service(limited.formatted("65536k")).findings()).isEmpty();
        assertThat(Given.service(limited.formatted("32m")).findings())
                .containsExactly(
                        "ERROR 4:16: services.a.mem_limit is 67108864, and"
                                + " deploy.resources.limits.memory, which means the same, is"
                                + " 33554432");
    }
}
