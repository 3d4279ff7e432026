package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;

class LinksTest extends ListContract {
    LinksTest() {
        super("links", "  b: {image: y}\n  c: {image: z}\n", TEXTS, Twice.ONCE, "b", "c:db");
    }

    @Test
    void the_other_one_is_started_first() {
        assertThat(with("[b, \"c:db\"]").json("services.a.depends_on"))
                .isEqualTo(
                        """
                        {"b":{"condition":"service_started","restart":true,"required":true},\
                        "c":{"condition":"service_started","restart":true,"required":true}}\
                        """);
    }

    @Test
    void what_depends_on_says_counts_more() {
        Given linked =
                Given.service("links: [b]\ndepends_on: {b: {condition: service_healthy}}")
                        .and("  b: {image: y}\n");

        assertThat(linked.json("services.a.depends_on"))
                .isEqualTo("{\"b\":{\"condition\":\"service_healthy\",\"required\":true}}");
    }

    @Test
    void it_has_to_be_there() {
        assertThat(findings("[nope]"))
                .containsExactly(
                        "ERROR 4:13: services.a needs the service \"nope\" (links), which is not"
                                + " defined below \"services\"");
    }
}
