package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;

class PidTest extends ServiceAttribute {
    PidTest() {
        super("pid");
    }

    @Test
    void it_is_the_host_or_a_container() {
        assertThat(printed("host")).isEqualTo("\"host\"");
        assertThat(printed("container:db")).isEqualTo("\"container:db\"");
        assertThat(hashed("host")).isEqualTo("\"host\"");
    }

    @Test
    void the_later_file_wins_and_null_changes_nothing() {
        assertThat(merged("host", "container:db")).isEqualTo("\"container:db\"");
        assertThat(merged("host", "null")).isEqualTo("\"host\"");
        assertThat(merged("host", "!reset null")).isEqualTo(ABSENT);
        assertThat(merged("host", "!override container:db")).isEqualTo("\"container:db\"");
    }

    @Test
    void null_has_a_place_in_the_specification_and_no_meaning() {
        assertThat(findings("null"))
                .containsExactly("ERROR 4:10: services.a.pid has no value; remove it.");
    }

    @Test
    void a_service_is_waited_for() {
        assertThat(with("service:b").and("  b: {image: y}\n").json("services.a.depends_on"))
                .isEqualTo(
                        """
                        {"b":{"condition":"service_started","restart":true,"required":true}}\
                        """);
    }

    @Test
    void a_number_is_no_process() {
        assertThat(findings("1"))
                .containsExactly(error(" must be a text or nothing, not the number 1"));
    }
}
