package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;

class ScaleTest extends ScalarContract {
    ScaleTest() {
        super("scale", "a whole number or a text", same("3"), same("0"));
    }

    @Override
    String inHash(String printed) {
        return ABSENT;
    }

    @Test
    void there_are_no_negative_ones() {
        assertThat(findings("-1")).containsExactly(error(" must not be negative, and is -1"));
    }

    @Test
    void replicas_must_be_the_same() {
        assertThat(Given.service("scale: 2\ndeploy: {replicas: 2}").findings()).isEmpty();
        assertThat(Given.service("scale: 2\ndeploy: {replicas: 3}").findings())
                .containsExactly(
                        "ERROR 4:12: services.a.scale is 2, and deploy.replicas, which means the"
                                + " same, is 3");
    }
}
