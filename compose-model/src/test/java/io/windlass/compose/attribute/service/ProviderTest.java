package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;

class ProviderTest extends ServiceAttribute {
    ProviderTest() {
        super("provider");
    }

    @Test
    void options_are_lists_of_texts() {
        assertThat(printed("{type: t, options: {a: b, c: 1, d: true, e: [f, 2]}}"))
                .isEqualTo(
                        """
                        {"type":"t","options":{"a":["b"],"c":["1"],"d":["true"],\
                        "e":["f","2"]}}\
                        """);
        assertThat(hashed("{type: t}")).isEqualTo("{\"type\":\"t\"}");
    }

    @Test
    void it_has_no_networks() {
        assertThat(with("{type: t}").json("services.a.networks")).isEqualTo(ABSENT);
        assertThat(with("{type: t}").json("networks")).isEqualTo(ABSENT);
    }

    @Test
    void it_needs_no_image() {
        Given alone = Given.compose("services: {a: {provider: {type: t}}}");

        assertThat(alone.json("services.a"))
                .isEqualTo("{\"command\":null,\"entrypoint\":null,\"provider\":{\"type\":\"t\"}}");
    }

    @Test
    void a_later_file_adds_options() {
        assertThat(merged("{type: t, options: {a: 1}}", "{type: u, options: {b: 2}}"))
                .isEqualTo("{\"type\":\"u\",\"options\":{\"a\":[\"1\"],\"b\":[\"2\"]}}");
        assertThat(merged("{type: t}", "null")).isEqualTo("{\"type\":\"t\"}");
        assertThat(merged("{type: t}", "!reset null")).isEqualTo(ABSENT);
    }

    @Test
    void it_needs_a_type() {
        assertThat(findings("{options: {a: b}}"))
                .containsExactly(keyPlace() + "services.a.provider needs \"type\": a text");
        assertThat(findings("{type: t, options: {a: }}"))
                .containsExactly(
                        "ERROR 4:37: services.a.provider.options.a has no value; it must be a text,"
                                + " a number, true or false or a list of texts, numbers or truth"
                                + " values");
        assertThat(findings("null")).containsExactly(error(" has no value; it must be a mapping"));
    }
}
