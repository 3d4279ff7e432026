package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;

class CredentialSpecTest extends ServiceAttribute {
    CredentialSpecTest() {
        super("credential_spec");
    }

    @Test
    void it_stands_in_a_file_a_registry_or_a_config() {
        assertThat(printed("{file: spec.json}")).isEqualTo("{\"file\":\"spec.json\"}");
        assertThat(printed("{registry: key}")).isEqualTo("{\"registry\":\"key\"}");
        assertThat(printed("{config: c, file: f, registry: r}"))
                .isEqualTo("{\"config\":\"c\",\"file\":\"f\",\"registry\":\"r\"}");
        assertThat(hashed("{file: spec.json}")).isEqualTo("{\"file\":\"spec.json\"}");
        assertThat(printed("{}")).isEqualTo("{}");
    }

    @Test
    void a_later_file_adds_to_it() {
        assertThat(merged("{file: a}", "{config: b}"))
                .isEqualTo("{\"config\":\"b\",\"file\":\"a\"}");
        assertThat(merged("{file: a}", "{file: b}")).isEqualTo("{\"file\":\"b\"}");
        assertThat(merged("{file: a}", "null")).isEqualTo("{\"file\":\"a\"}");
        assertThat(merged("{file: a}", "!override {config: b}")).isEqualTo("{\"config\":\"b\"}");
        assertThat(printed(extended("{file: a}", "{config: b}")))
                .isEqualTo("{\"config\":\"b\",\"file\":\"a\"}");
    }

    @Test
    void it_is_a_mapping_of_texts() {
        assertThat(findings("file"))
                .containsExactly(error(" must be a mapping, not the text \"file\""));
        assertThat(findings("{file: 1}"))
                .containsExactly(
                        "ERROR 4:29: services.a.credential_spec.file must be a text, not the number"
                                + " 1");
        assertThat(findings("{fil: a}"))
                .containsExactly(
                        "ERROR 4:23: Compose has no key \"fil\" in services.a.credential_spec");
    }
}
