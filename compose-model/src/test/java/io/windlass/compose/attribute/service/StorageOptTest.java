package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageOptTest extends ServiceAttribute {
    StorageOptTest() {
        super("storage_opt");
    }

    @Test
    void options_are_texts() {
        assertThat(printed("{size: 1G, n: 1}")).isEqualTo("{\"n\":\"1\",\"size\":\"1G\"}");
        assertThat(hashed("{size: 1G}")).isEqualTo("{\"size\":\"1G\"}");
        assertThat(printed("{}")).isEqualTo(ABSENT);
        assertThat(printed("{a: }")).isEqualTo("{\"a\":\"\"}");
    }

    @Test
    void a_later_file_adds_to_them() {
        assertThat(merged("{a: b, c: d}", "{a: e, f: g}"))
                .isEqualTo("{\"a\":\"e\",\"c\":\"d\",\"f\":\"g\"}");
        assertThat(merged("{a: b}", "{a: }")).isEqualTo("{\"a\":\"b\"}");
        assertThat(merged("{a: b}", "null")).isEqualTo("{\"a\":\"b\"}");
        assertThat(merged("{a: b, c: d}", "{a: !reset null}")).isEqualTo("{\"c\":\"d\"}");
        assertThat(merged("{a: b}", "!override {c: d}")).isEqualTo("{\"c\":\"d\"}");
        assertThat(printed(extended("{a: b}", "{c: d}"))).isEqualTo("{\"a\":\"b\",\"c\":\"d\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1.5", "[b]", "{b: c}"})
    void other_values_are_refused(String value) {
        assertThat(findings("{a: " + value + "}"))
                .containsExactly(
                        "ERROR 4:22: services.a.storage_opt.a must be a text or a whole number; put"
                                + " it in quotes.");
    }

    @Test
    void a_list_is_refused() {
        assertThat(findings("[size=1G]")).containsExactly(error(" must be a mapping, not a list"));
        assertThat(findings("null")).containsExactly(error(" has no value; it must be a mapping"));
    }
}
