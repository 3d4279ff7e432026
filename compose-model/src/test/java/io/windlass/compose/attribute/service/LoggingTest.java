package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;

class LoggingTest extends ServiceAttribute {
    LoggingTest() {
        super("logging");
    }

    @Test
    void options_become_texts() {
        assertThat(printed("{driver: json-file, options: {max-size: 10m, max-file: 3, tag: }}"))
                .isEqualTo(
                        """
                        {"driver":"json-file","options":{"max-file":"3","max-size":"10m",\
                        "tag":""}}\
                        """);
        assertThat(hashed("{driver: none}")).isEqualTo("{\"driver\":\"none\"}");
        assertThat(printed("{}")).isEqualTo("{}");
    }

    @Test
    void options_of_one_driver_are_merged() {
        assertThat(merged("{driver: d, options: {a: 1, b: 2}}", "{options: {b: 3}}"))
                .isEqualTo("{\"driver\":\"d\",\"options\":{\"a\":\"1\",\"b\":\"3\"}}");
        assertThat(merged("{options: {a: 1}}", "{driver: d, options: {b: 2}}"))
                .isEqualTo("{\"driver\":\"d\",\"options\":{\"a\":\"1\",\"b\":\"2\"}}");
    }

    @Test
    void options_of_another_driver_are_replaced() {
        assertThat(merged("{driver: d, options: {a: 1}}", "{driver: e, options: {b: 2}}"))
                .isEqualTo("{\"driver\":\"e\",\"options\":{\"b\":\"2\"}}");
        assertThat(merged("{driver: d, options: {a: 1}}", "{driver: e}"))
                .isEqualTo("{\"driver\":\"e\"}");
        assertThat(merged("{driver: d}", "!reset null")).isEqualTo(ABSENT);
        assertThat(printed(extended("{driver: d, options: {a: 1}}", "{driver: e}")))
                .isEqualTo("{\"driver\":\"e\"}");
    }

    @Test
    void options_are_texts_numbers_or_nothing() {
        assertThat(findings("{driver: d, options: {a: true}}"))
                .containsExactly(
                        "ERROR 4:39: services.a.logging.options.a must be a text, a number or"
                                + " nothing, not the truth value true");
        assertThat(findings("{driver: d, options: [a=b]}"))
                .containsExactly(
                        "ERROR 4:35: services.a.logging.options must be a mapping, not a list");
        assertThat(findings("json-file"))
                .containsExactly(error(" must be a mapping, not the text \"json-file\""));
    }
}
