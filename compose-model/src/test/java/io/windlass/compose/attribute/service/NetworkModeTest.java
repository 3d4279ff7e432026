package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;

class NetworkModeTest extends ScalarContract {
    NetworkModeTest() {
        super("network_mode", "a text", text("host"), text("none"));
    }

    @Test
    void with_it_there_is_no_default_network() {
        assertThat(with("bridge").json("services.a"))
                .isEqualTo(
                        """
                        {"command":null,"entrypoint":null,"image":"x","network_mode":"bridge"}\
                        """);
        assertThat(with("bridge").json("networks")).isEqualTo(ABSENT);
    }

    @Test
    void a_service_is_waited_for() {
        assertThat(with("service:b").and("  b: {image: y}\n").json("services.a.depends_on"))
                .isEqualTo(
                        """
                        {"b":{"condition":"service_started","restart":true,"required":true}}\
                        """);
    }

    @Test
    void networks_cannot_stand_beside_it() {
        assertThat(
                        Given.service("network_mode: host\nnetworks: [n]")
                                .and("networks: {n: }\n")
                                .findings())
                .containsExactly(keyPlace() + "services.a has both network_mode and networks");
    }

    @Test
    void a_service_that_is_not_there_is_told() {
        assertThat(findings("service:nope"))
                .containsExactly(
                        place()
                                + "services.a needs the service \"nope\" (network_mode), which is"
                                + " not defined below \"services\"");
    }
}
