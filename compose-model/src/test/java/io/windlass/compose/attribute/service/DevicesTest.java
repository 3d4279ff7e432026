package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevicesTest extends ServiceAttribute {
    DevicesTest() {
        super("devices");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/dev/a | /dev/a | /dev/a | rwm",
                "/dev/a:/dev/b | /dev/a | /dev/b | rwm",
                "/dev/a:/dev/b:r | /dev/a | /dev/b | r",
                "/dev/a::r | /dev/a | /dev/a | r",
                "vendor.com/class=gpu | vendor.com/class=gpu | vendor.com/class=gpu | rwm"
            })
    void the_short_form(String written, String source, String target, String permissions) {
        assertThat(printed("[\"" + written + "\"]"))
                .isEqualTo(
                        "[{\"source\":\"%s\",\"target\":\"%s\",\"permissions\":\"%s\"}]"
                                .formatted(source, target, permissions));
    }

    @Test
    void the_long_form_gets_no_defaults() {
        assertThat(printed("[{source: /dev/a, target: /b}]"))
                .isEqualTo("[{\"source\":\"/dev/a\",\"target\":\"/b\"}]");
        assertThat(hashed("[{source: /dev/a, target: /b, permissions: r}]"))
                .isEqualTo("[{\"source\":\"/dev/a\",\"target\":\"/b\",\"permissions\":\"r\"}]");
    }

    @Test
    void of_two_with_one_target_the_later_counts_at_the_place_of_the_first() {
        assertThat(merged("[\"/a:/t:r\", \"/b\"]", "[\"/c:/t\"]"))
                .isEqualTo(
                        """
                        [{"source":"/c","target":"/t","permissions":"rwm"},\
                        {"source":"/b","target":"/b","permissions":"rwm"}]\
                        """);
        assertThat(merged("[\"/a\"]", "null"))
                .isEqualTo("[{\"source\":\"/a\",\"target\":\"/a\",\"permissions\":\"rwm\"}]");
        assertThat(merged("[\"/a\"]", "!reset null")).isEqualTo(ABSENT);
        assertThat(printed("[]")).isEqualTo(ABSENT);
    }

    @Test
    void more_than_three_parts_are_too_many() {
        assertThat(findings("[\"a:b:c:d\"]"))
                .containsExactly(
                        "ERROR 4:15: Confusing device mapping a:b:c:d: please use the long syntax.");
    }

    @Test
    void a_long_one_needs_a_source_and_a_target() {
        assertThat(findings("[{source: /dev/a}]"))
                .containsExactly(
                        "ERROR 4:15: Service device services.a.devices[0] is missing a mount"
                                + " target.");
        assertThat(findings("[{target: /t}]"))
                .containsExactly("ERROR 4:15: services.a.devices[0] needs \"source\": a text");
        assertThat(findings("/dev/a"))
                .containsExactly(
                        error(" must be a list of texts or mappings, not the text \"/dev/a\""));
        assertThat(findings("[1]"))
                .containsExactly(
                        "ERROR 4:15: services.a.devices[0] must be a text or a mapping, not the"
                                + " number 1");
    }
}
