package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;

class UlimitsTest extends ServiceAttribute {
    UlimitsTest() {
        super("ulimits");
    }

    @Test
    void one_number_is_both_limits() {
        assertThat(printed("{nproc: 65535, nofile: \"1024\"}"))
                .isEqualTo("{\"nofile\":1024,\"nproc\":65535}");
        assertThat(hashed("{nproc: -1}")).isEqualTo("{\"nproc\":-1}");
    }

    @Test
    void two_numbers_are_kept_apart_even_where_they_are_the_same() {
        assertThat(printed("{nofile: {soft: 20000, hard: \"40000\"}}"))
                .isEqualTo("{\"nofile\":{\"soft\":20000,\"hard\":40000}}");
        assertThat(printed("{nofile: {soft: 5, hard: 5}}"))
                .isEqualTo("{\"nofile\":{\"soft\":5,\"hard\":5}}");
    }

    @Test
    void a_zero_is_left_out_as_in_the_reference() {
        assertThat(printed("{core: 0}")).isEqualTo("{\"core\":{}}");
        assertThat(hashed("{core: {soft: 0, hard: 1}}")).isEqualTo("{\"core\":{\"hard\":1}}");
        assertThat(printed("{}")).isEqualTo(ABSENT);
    }

    @Test
    void a_later_file_replaces_a_limit_whole() {
        assertThat(merged("{a: {soft: 1, hard: 2}, b: 3}", "{a: 4}"))
                .isEqualTo("{\"a\":4,\"b\":3}");
        assertThat(merged("{a: 1}", "{a: {soft: 2, hard: 3}}"))
                .isEqualTo("{\"a\":{\"soft\":2,\"hard\":3}}");
        assertThat(merged("{a: 1, b: 2}", "{a: !reset null}")).isEqualTo("{\"b\":2}");
        assertThat(merged("{a: 1}", "null")).isEqualTo("{\"a\":1}");
        assertThat(printed(extended("{a: 1}", "{b: 2}"))).isEqualTo("{\"a\":1,\"b\":2}");
    }

    @Test
    void a_limit_has_both_ends_or_is_a_whole_number() {
        assertThat(findings("{a: {soft: 1}}"))
                .containsExactly(
                        "ERROR 4:15: services.a.ulimits.a needs \"hard\": a whole number or a text");
        assertThat(findings("{a: 1.5}"))
                .containsExactly(
                        "ERROR 4:18: services.a.ulimits.a must be a whole number, a text or a"
                                + " mapping, not the number 1.5");
        assertThat(findings("{a: many}"))
                .containsExactly(
                        "ERROR 4:18: \"many\" at services.a.ulimits.a does not fit: it must be a"
                                + " whole number.");
        assertThat(findings("{a: }"))
                .containsExactly(
                        "ERROR 4:17: services.a.ulimits.a has no value; it must be a whole number, a"
                                + " text or a mapping");
    }
}
