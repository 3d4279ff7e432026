package io.windlass.compose.attribute.project;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;

class ModelsTest {
    private static Given model(String written) {
        return Given.service("models: [m]").and("models:\n  m: " + written + "\n");
    }

    @Test
    void yaml_has_them_and_json_does_not() {
        Given model = model("{model: ai/m, context_size: 1024, runtime_flags: [--a], name: own}");

        assertThat(model.json("models")).isEqualTo(ABSENT);
        assertThat(model.yaml())
                .endsWith(
                        """
                        models:
                          m:
                            name: own
                            model: ai/m
                            context_size: 1024
                            runtime_flags:
                              - --a
                        """);
    }

    @Test
    void a_model_says_which_one() {
        assertThat(model("{context_size: 1}").findings())
                .containsExactly("ERROR 6:3: models.m needs \"model\": a text");
        assertThat(model("{model: m, context_size: big}").findings())
                .containsExactly(
                        "ERROR 6:31: models.m.context_size must be a whole number, not the text \"big\"");
        assertThat(model("").findings())
                .containsExactly("ERROR 6:5: models.m has no value; it must be a mapping");
    }
}
