package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;

class IpcTest extends ScalarContract {
    IpcTest() {
        super("ipc", "a text", text("shareable"), text("host"));
    }

    @Test
    void the_service_whose_memory_is_shared_is_started_first() {
        Given shared = with("service:b").and("  b: {image: y}\n");

        assertThat(printed(shared)).isEqualTo("\"service:b\"");
        assertThat(shared.json("services.a.depends_on"))
                .isEqualTo(
                        """
                        {"b":{"condition":"service_started","restart":true,"required":true}}\
                        """);
    }

    @Test
    void it_has_to_be_there() {
        assertThat(findings("service:nope"))
                .containsExactly(
                        place()
                                + "services.a needs the service \"nope\" (ipc), which is not"
                                + " defined below \"services\"");
    }

    @Test
    void a_container_is_nobody_that_is_waited_for() {
        assertThat(with("container:db").json("services.a.depends_on")).isEqualTo(ABSENT);
    }
}
