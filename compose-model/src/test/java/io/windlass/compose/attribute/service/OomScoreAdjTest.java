package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OomScoreAdjTest extends ScalarContract {
    OomScoreAdjTest() {
        super(
                "oom_score_adj",
                "a text or a whole number from -1000 to 1000",
                same("-500"),
                same("1000"));
    }

    @Test
    void it_has_bounds() {
        assertThat(findings("1001"))
                .containsExactly(
                        error(" must be a whole number from -1000 to 1000, not the number 1001"));
        assertThat(findings("-1001"))
                .containsExactly(
                        error(" must be a whole number from -1000 to 1000, not the number -1001"));
    }

    @Test
    void zero_counts_as_none() {
        assertThat(printed("0")).isEqualTo(ABSENT);
    }
}
