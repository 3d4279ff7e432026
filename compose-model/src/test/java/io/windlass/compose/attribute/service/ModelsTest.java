package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;

class ModelsTest extends ServiceAttribute {
    ModelsTest() {
        super("models", "models: {m: {model: ai/m}, n: {model: ai/n}}\n");
    }

    @Test
    void a_list_names_them() {
        assertThat(printed("[m, n]")).isEqualTo("{\"m\":null,\"n\":null}");
        assertThat(hashed("[m]")).isEqualTo("{\"m\":null}");
        assertThat(printed("[]")).isEqualTo(ABSENT);
    }

    @Test
    void a_mapping_names_variables_too() {
        assertThat(printed("{m: {endpoint_var: URL, model_var: NAME}, n: }"))
                .isEqualTo("{\"m\":{\"endpoint_var\":\"URL\",\"model_var\":\"NAME\"},\"n\":null}");
        assertThat(printed("{m: {}}")).isEqualTo("{\"m\":{}}");
    }

    @Test
    void forms_are_merged_by_name() {
        assertThat(merged("[m]", "{n: {model_var: N}}"))
                .isEqualTo("{\"m\":null,\"n\":{\"model_var\":\"N\"}}");
        assertThat(merged("{m: {model_var: A}}", "{m: {endpoint_var: B}}"))
                .isEqualTo("{\"m\":{\"endpoint_var\":\"B\",\"model_var\":\"A\"}}");
        assertThat(merged("{m: {model_var: A}}", "[m]")).isEqualTo("{\"m\":{\"model_var\":\"A\"}}");
        assertThat(merged("[m]", "!override [n]")).isEqualTo("{\"n\":null}");
    }

    @Test
    void it_has_to_be_there() {
        assertThat(findings("[o]"))
                .containsExactly(
                        "ERROR 4:14: services.a uses the model \"o\", which is not defined below"
                                + " \"models\"");
    }

    @Test
    void it_is_a_list_or_a_mapping() {
        assertThat(findings("m"))
                .containsExactly(
                        error(" must be a list of texts or a mapping, not the text \"m\""));
        assertThat(findings("{m: {var: a}}"))
                .containsExactly("ERROR 4:18: Compose has no key \"var\" in services.a.models.m");
    }
}
