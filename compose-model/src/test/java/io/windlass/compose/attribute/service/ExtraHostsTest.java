package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtraHostsTest extends ServiceAttribute {
    ExtraHostsTest() {
        super("extra_hosts");
    }

    @Test
    void all_forms_become_one_sorted_list() {
        String expected = "[\"a=1.2.3.4\",\"b=5.6.7.8\"]";

        assertThat(printed("[\"b:5.6.7.8\", \"a:1.2.3.4\"]")).isEqualTo(expected);
        assertThat(printed("[b=5.6.7.8, a=1.2.3.4]")).isEqualTo(expected);
        assertThat(printed("{b: 5.6.7.8, a: 1.2.3.4}")).isEqualTo(expected);
        assertThat(hashed("{b: 5.6.7.8, a: 1.2.3.4}")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"h:::1\"] | [\"h=::1\"]",
                "[\"h=[::1]\"] | [\"h=::1\"]",
                "[\"h=::1\"] | [\"h=::1\"]",
                "[\"h:host-gateway\"] | [\"h=host-gateway\"]",
                "[\"h=1.1.1.1,2.2.2.2\"] | [\"h=1.1.1.1\",\"h=2.2.2.2\"]",
                "{h: [2.2.2.2, 1.1.1.1]} | [\"h=1.1.1.1\",\"h=2.2.2.2\"]",
                "{} | absent",
                "[] | absent"
            })
    void addresses_of_any_kind(String written, String printed) {
        assertThat(printed(written)).isEqualTo(printed);
    }

    @Test
    void a_later_file_adds_addresses() {
        assertThat(merged("{h: 1.1.1.1}", "[\"h:2.2.2.2\"]"))
                .isEqualTo("[\"h=1.1.1.1\",\"h=2.2.2.2\"]");
        assertThat(merged("[\"h:1.1.1.1\"]", "[\"h:1.1.1.1\"]")).isEqualTo("[\"h=1.1.1.1\"]");
        assertThat(merged("[\"h:1.1.1.1\"]", "null")).isEqualTo("[\"h=1.1.1.1\"]");
        assertThat(merged("[\"h:1.1.1.1\"]", "!override [\"g:1.1.1.1\"]"))
                .isEqualTo("[\"g=1.1.1.1\"]");
    }

    @Test
    void the_address_must_not_be_missing() {
        assertThat(findings("[h]"))
                .containsExactly(
                        "ERROR 4:19: Invalid additional host \"h\": the IP address is missing.");
        assertThat(findings("{h: 1}"))
                .containsExactly(
                        "ERROR 4:22: services.a.extra_hosts.h must be a text or a list of texts, not"
                                + " the number 1");
    }
}
