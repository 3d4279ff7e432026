package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthcheckTest extends ServiceAttribute {
    HealthcheckTest() {
        super("healthcheck");
    }

    @Test
    void all_of_it() {
        assertThat(
                        printed(
                                """
                                test: [CMD, curl, -f, http://localhost]
                                interval: 90s
                                timeout: 10s
                                retries: 3
                                start_period: 1.5m
                                start_interval: 500ms
                                """))
                .isEqualTo(
                        """
                        {"test":["CMD","curl","-f","http://localhost"],"timeout":"10s",\
                        "interval":"1m30s","retries":3,"start_period":"1m30s",\
                        "start_interval":"500ms"}\
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "'curl -f x || exit 1' # [\"CMD-SHELL\",\"curl -f x || exit 1\"]",
                "[NONE] # [\"NONE\"]",
                "[CMD-SHELL, a b] # [\"CMD-SHELL\",\"a b\"]",
                "[\"CMD\"] # [\"CMD\"]"
            })
    void a_text_is_for_the_shell(String written, String printed) {
        assertThat(
                        with("test: '%s'\nretries: 1"
                                        .formatted(written)
                                        .replace("'[", "[")
                                        .replace("]'", "]"))
                                .json("services.a.healthcheck.test"))
                .isEqualTo(printed);
    }

    @Test
    void an_empty_test_counts_as_none() {
        assertThat(printed("{test: []}")).isEqualTo("{}");
        assertThat(printed("{}")).isEqualTo("{}");
    }

    @Test
    void it_can_be_switched_off() {
        assertThat(printed("{disable: true}")).isEqualTo("{\"disable\":true}");
        assertThat(printed("{disable: \"yes\"}")).isEqualTo("{\"disable\":true}");
        assertThat(printed("{disable: false}")).isEqualTo("{}");
    }

    @Test
    void zero_retries_are_kept() {
        assertThat(hashed("{retries: 0}")).isEqualTo("{\"retries\":0}");
        assertThat(hashed("{retries: \"3\"}")).isEqualTo("{\"retries\":3}");
        assertThat(findings("{retries: -1}"))
                .containsExactly(
                        "ERROR 4:28: services.a.healthcheck.retries must not be negative, and is"
                                + " -1.");
    }

    @Test
    void a_later_test_replaces_and_the_rest_is_merged() {
        assertThat(merged("{test: [CMD, a, b], retries: 1}", "{test: c, timeout: 1s}"))
                .isEqualTo("{\"test\":[\"CMD-SHELL\",\"c\"],\"timeout\":\"1s\",\"retries\":1}");
        assertThat(merged("{test: a}", "null")).isEqualTo("{\"test\":[\"CMD-SHELL\",\"a\"]}");
        assertThat(merged("{test: a}", "!reset null")).isEqualTo(ABSENT);
        assertThat(merged("{test: a, retries: 1}", "{retries: !reset null}"))
                .isEqualTo("{\"test\":[\"CMD-SHELL\",\"a\"]}");
        assertThat(printed(extended("{test: a, retries: 1}", "{test: [NONE]}")))
                .isEqualTo("{\"test\":[\"NONE\"],\"retries\":1}");
    }

    @Test
    void a_list_begins_with_a_word_that_says_how_it_is_run() {
        assertThat(findings("{test: [curl, x]}"))
                .containsExactly(
                        "ERROR 4:26: services.a.healthcheck.test begins with \"curl\"; a list must"
                                + " begin with CMD, CMD-SHELL or NONE");
    }

    @Test
    void durations_have_units() {
        assertThat(findings("{interval: 30}"))
                .containsExactly(
                        "ERROR 4:29: services.a.healthcheck.interval must be a text, not the number"
                                + " 30");
        assertThat(findings("{timeout: \"30\"}"))
                .containsExactly(
                        "ERROR 4:28: Invalid duration \"30\" at services.a.healthcheck.timeout:"
                                + " write 1m30s or 500ms.");
    }

    @Test
    void a_start_interval_without_a_period_is_refused_by_up_only() {
        assertThat(findings("{start_interval: 1s}"))
                .containsExactly(
                        "WARNING 4:19: services.a.healthcheck.start_interval needs a start_period;"
                                + " \"up\" will refuse it");
    }
}
