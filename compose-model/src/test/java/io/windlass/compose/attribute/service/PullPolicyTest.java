package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullPolicyTest extends ScalarContract {
    PullPolicyTest() {
        super("pull_policy", "a text", text("always"), text("never"));
    }

    @Override
    String inHash(String printed) {
        return ABSENT;
    }

    @ParameterizedTest
    @CsvSource({
        "missing, missing",
        "if_not_present, missing",
        "build, build",
        "daily, daily",
        "weekly, weekly",
        "every_12h, every_12h",
        "every_1w2d, every_1w2d",
        "refresh, refresh"
    })
    void these_are_the_policies(String written, String printed) {
        assertThat(printed(written)).isEqualTo("\"" + printed + "\"");
    }

    @Test
    void another_word_is_refused() {
        assertThat(findings("sometimes"))
                .containsExactly(
                        error(
                                " must be a text that matches"
                                        + " always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+,"
                                        + " not the text \"sometimes\""));
    }
}
