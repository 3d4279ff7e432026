package io.windlass.compose.edit;

import static io.windlass.compose.edit.Edits.edit;
import static io.windlass.compose.edit.Edits.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.edit.ComposeEdit.DuplicateService;
import io.windlass.compose.edit.ComposeEdit.Publish;
import io.windlass.compose.edit.ComposeEdit.Republish;
import io.windlass.compose.edit.ComposeEdit.Unpublish;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortEditsTest {

    private static final String SHORT =
            """
            services:
              web:
                image: web
                ports:
                  - '80:80'   # plain
                  - "8000-8002:9000-9002"
                  - 127.0.0.1:53:53/udp
            """;

    private static final String LONG =
            """
            services:
              web:
                ports:
                  - target: 80
                    published: "8080"
                  - target: 443
                    published: 8443
                    host_ip: 127.0.0.1
            """;

    @Test
    void a_port_is_written_as_its_neighbours_are() {
        assertThat(edit(SHORT, new Publish("web", port("81:81"))))
                .isEqualTo(SHORT + "      - \"81:81\"\n");
        assertThat(edit(LONG, new Publish("web", port("81:82/udp"))))
                .isEqualTo(
                        LONG
                                + "      - target: 82\n        published: 81\n"
                                + "        protocol: udp\n");
        assertThat(edit("services: {a: {image: i}}\n", new Publish("a", port("1:2"))))
                .isEqualTo("services: {a: {image: i, ports: [\"1:2\"]}}\n");
    }

    @Test
    void a_port_keeps_its_form_when_it_changes() {
        assertThat(edit(SHORT, new Republish("web", port("80:80"), port("8080:80"))))
                .isEqualTo(SHORT.replace("'80:80'", "'8080:80'"));
        assertThat(edit(LONG, new Republish("web", port("8443:443"), port("9443:443"))))
                .isEqualTo(
                        LONG.replace("8443", "9443").replace("\n        host_ip: 127.0.0.1", ""));
        assertThat(
                        edit(
                                SHORT,
                                new Republish(
                                        "web",
                                        port("8000-8002:9000-9002"),
                                        port("8100-8102:9000-9002"))))
                .isEqualTo(SHORT.replace("8000-8002", "8100-8102"));
    }

    @Test
    void a_port_is_found_by_as_much_as_tells_it_apart() {
        assertThat(edit(SHORT, new Unpublish("web", port("80"))))
                .isEqualTo(SHORT.replace("      - '80:80'   # plain\n", ""));
        assertThat(edit(SHORT, new Unpublish("web", port("53:53/udp"))))
                .isEqualTo(SHORT.replace("      - 127.0.0.1:53:53/udp\n", ""));
        assertThat(refusal(SHORT, new Unpublish("web", port("99"))).summary())
                .isEqualTo("web does not publish 99 in this file.");
    }

    @Test
    void a_host_port_is_published_once() {
        assertThat(refusal(SHORT, new Publish("web", port("80:81"))).summary())
                .isEqualTo("web publishes 80:80 already.");
        assertThat(refusal(LONG, new Republish("web", port("8080:80"), port("8443:80"))).summary())
                .isEqualTo("web publishes 127.0.0.1:8443:443 already.");
    }

    @Test
    void a_copy_gets_the_ports_it_is_given_and_free_ones_else() {
        String text = LONG.replace("\"8080\"", "\"${P}\"");

        assertThat(edit(text, new DuplicateService("web", "b", Map.of("8443", "7443"))))
                .endsWith(
                        """
                          b:
                            ports:
                              - target: 80
                                published: "${P}"
                              - target: 443
                                published: 7443
                                host_ip: 127.0.0.1
                        """);
        assertThat(edit(SHORT, new DuplicateService("web", "b")))
                .contains("- '81:80'   # plain\n      - \"8003-8005:9000-9002\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "80/udp",
                "8080:80",
                "1-3:1-3",
                "8000-9000:80",
                "127.0.0.1:80:80",
                "[::1]:80:80",
                "127.0.0.1::80"
            })
    void ports_are_written_as_they_are_read(String text) {
        assertThat(port(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0", "70000:1", "1-2:1-3", "9-1:1", "1:2:3:4", "1:1/x"})
    void what_is_no_port_is_none(String text) {
        assertThat(PublishedPort.parse(text)).isEmpty();
    }

    private static PublishedPort port(String text) {
        return PublishedPort.parse(text).orElseThrow();
    }
}
