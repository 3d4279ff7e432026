package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;

class DependsOnTest extends ServiceAttribute {
    DependsOnTest() {
        super("depends_on", "  b: {image: y}\n  c: {image: z}\n");
    }

    @Test
    void a_list_waits_for_the_start() {
        assertThat(printed("[b, c]"))
                .isEqualTo(
                        """
                        {"b":{"condition":"service_started","required":true},\
                        "c":{"condition":"service_started","required":true}}\
                        """);
    }

    @Test
    void a_mapping_says_what_is_waited_for() {
        assertThat(
                        printed(
                                """
                                b: {condition: service_healthy, restart: true}
                                c: {condition: service_completed_successfully, required: false}
                                """))
                .isEqualTo(
                        """
                        {"b":{"condition":"service_healthy","restart":true,"required":true},\
                        "c":{"condition":"service_completed_successfully","required":false}}\
                        """);
    }

    @Test
    void the_hash_does_not_see_it() {
        assertThat(hashed("[b]")).isEqualTo(ABSENT);
    }

    @Test
    void an_empty_one_counts_as_none() {
        assertThat(printed("[]")).isEqualTo(ABSENT);
        assertThat(printed("{}")).isEqualTo(ABSENT);
    }

    @Test
    void forms_are_merged_by_name() {
        assertThat(merged("[b]", "{c: {condition: service_healthy}}"))
                .isEqualTo(
                        """
                        {"b":{"condition":"service_started","required":true},\
                        "c":{"condition":"service_healthy","required":true}}\
                        """);
        assertThat(merged("{b: {condition: service_healthy, restart: true}}", "[b]"))
                .isEqualTo(
                        """
                        {"b":{"condition":"service_started","restart":true,"required":true}}\
                        """);
        assertThat(merged("[b]", "null"))
                .isEqualTo("{\"b\":{\"condition\":\"service_started\",\"required\":true}}");
        assertThat(merged("[b]", "!reset null")).isEqualTo(ABSENT);
        assertThat(merged("[b]", "!override [c]"))
                .isEqualTo("{\"c\":{\"condition\":\"service_started\",\"required\":true}}");
    }

    @Test
    void it_is_taken_over() {
        assertThat(printed(inherited("[b]")))
                .isEqualTo("{\"b\":{\"condition\":\"service_started\",\"required\":true}}");
        assertThat(printed(extended("[b]", "[c]")))
                .isEqualTo(
                        """
                        {"b":{"condition":"service_started","required":true},\
                        "c":{"condition":"service_started","required":true}}\
                        """);
    }

    @Test
    void a_service_has_to_be_there() {
        assertThat(findings("[d]"))
                .containsExactly(
                        "ERROR 4:18: services.a needs the service \"d\" (depends_on), which is not"
                                + " defined below \"services\"");
        assertThat(findings("{d: {condition: service_started, required: false}}"))
                .containsExactly(
                        "ERROR 4:18: services.a needs the service \"d\" (depends_on), which is not"
                                + " defined below \"services\"");
    }

    @Test
    void nobody_waits_for_himself_or_in_a_circle() {
        assertThat(findings("[a]"))
                .containsExactly("ERROR 4:18: services wait for each other in a circle: a -> a");
        assertThat(with("[d]").and("  d: {image: w, depends_on: [a]}\n").findings())
                .hasSize(1)
                .first()
                .asString()
                .endsWith("services wait for each other in a circle: a -> d -> a");
    }

    @Test
    void a_condition_has_to_be_one_of_three() {
        assertThat(findings("{b: {condition: healthy}}"))
                .containsExactly(
                        "ERROR 4:33: services.a.depends_on.b.condition must be service_started,"
                                + " service_healthy or service_completed_successfully, not the"
                                + " text \"healthy\"");
        assertThat(findings("{b: {restart: true}}"))
                .containsExactly(
                        "ERROR 4:18: services.a.depends_on.b needs \"condition\": service_started,"
                                + " service_healthy or service_completed_successfully");
    }

    @Test
    void an_entry_without_a_value_is_refused() {
        assertThat(findings("{b: }"))
                .containsExactly(
                        "ERROR 4:20: services.a.depends_on.b has no value; it must be a mapping");
        assertThat(findings("null"))
                .containsExactly(error(" has no value; it must be a list of texts or a mapping"));
    }

    @Test
    void required_takes_no_text_and_restart_does() {
        assertThat(printed("{b: {condition: service_started, restart: \"true\"}}"))
                .isEqualTo(
                        """
                        {"b":{"condition":"service_started","restart":true,"required":true}}\
                        """);
        assertThat(findings("{b: {condition: service_started, required: \"true\"}}"))
                .containsExactly(
                        "ERROR 4:60: services.a.depends_on.b.required must be true or false, not"
                                + " the text \"true\"");
    }
}
