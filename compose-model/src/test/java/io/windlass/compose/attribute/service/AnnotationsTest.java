package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnnotationsTest extends PairsContract {
    AnnotationsTest() {
        super("annotations", "\"\"");
    }

    @Test
    void they_are_no_labels() {
        assertThat(with("{a: b}").json("services.a.labels")).isEqualTo(ABSENT);
    }
}
