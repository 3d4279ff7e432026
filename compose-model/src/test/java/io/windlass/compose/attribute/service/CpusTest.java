package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpusTest extends ScalarContract {
    CpusTest() {
        super("cpus", "a number or a text", same("0.5"), same("2"));
    }

    @ParameterizedTest
    @CsvSource({
        "\"1.5\", 1.5",
        "0.1, 0.1",
        "1.0, 1",
        ".25, 0.25",
        "1e-3, 0.001",
        "0.123456789, 0.12345679",
        "1e-7, 1e-7",
        "0, absent",
        "\"0.0\", absent"
    })
    void it_has_the_digits_of_a_number_of_32_bits(String written, String printed) {
        assertThat(printed(written)).isEqualTo(printed);
        assertThat(hashed(written)).isEqualTo(printed);
    }

    @Test
    void a_word_is_no_number() {
        assertThat(findings("half"))
                .containsExactly(
                        place() + "\"half\" at services.a.cpus does not fit: it must be a number.");
    }

    @Test
    void the_limit_below_deploy_must_be_the_same() {
        String limited = "\ndeploy: {resources: {limits: {cpus: %s}}}";

        assertThat(Given.service("cpus: 1" + limited.formatted("1.0")).findings()).isEmpty();
        assertThat(Given.service("cpus: 1" + limited.formatted("2")).findings())
                .containsExactly(
                        "ERROR 4:11: services.a.cpus is 1, and deploy.resources.limits.cpus, which"
                                + " means the same, is 2");
    }
}
