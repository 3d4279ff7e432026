package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;

class PidsLimitTest extends ScalarContract {
    PidsLimitTest() {
        super("pids_limit", "a number or a text", same("100"), same("-1"));
    }

    @Test
    void the_limit_below_deploy_must_be_the_same() {
        String limited = "pids_limit: 10\ndeploy: {resources: {limits: {pids: %s}}}";

        assertThat(Given.service(limited.formatted("10")).findings()).isEmpty();
        assertThat(Given.service(limited.formatted("20")).findings())
                .containsExactly(
                        "ERROR 4:17: services.a.pids_limit is 10, and deploy.resources.limits.pids,"
                                + " which means the same, is 20");
    }

    @Test
    void a_word_is_no_number() {
        assertThat(findings("max"))
                .containsExactly(
                        place()
                                + "\"max\" at services.a.pids_limit does not fit: it must be a"
                                + " whole number.");
    }
}
