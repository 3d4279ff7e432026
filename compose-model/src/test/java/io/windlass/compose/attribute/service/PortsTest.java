package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsTest extends ServiceAttribute {
    PortsTest() {
        super("ports");
    }

    private static String port(String host, int target, String published, String protocol) {
        return "{\"mode\":\"ingress\",%s\"target\":%d,%s\"protocol\":\"%s\"}"
                .formatted(
                        host.isEmpty() ? "" : "\"host_ip\":\"" + host + "\",",
                        target,
                        published.isEmpty() ? "" : "\"published\":\"" + published + "\",",
                        protocol);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "80 | '' | 80 | '' | tcp",
                "\"80\" | '' | 80 | '' | tcp",
                "\"8080:80\" | '' | 80 | 8080 | tcp",
                "8080:80 | '' | 80 | 8080 | tcp",
                "22:22 | '' | 22 | 22 | tcp",
                "\"53:53/udp\" | '' | 53 | 53 | udp",
                "\"80/SCTP\" | '' | 80 | '' | sctp",
                "\"127.0.0.1:8080:80\" | 127.0.0.1 | 80 | 8080 | tcp",
                "\"127.0.0.1::80\" | 127.0.0.1 | 80 | '' | tcp",
                "\"[::1]:8080:80\" | ::1 | 80 | 8080 | tcp",
                "\"8000-8010:80\" | '' | 80 | 8000-8010 | tcp"
            })
    void the_short_form(
            String written, String host, int target, String published, String protocol) {
        String expected = "[" + port(host, target, published, protocol) + "]";

        assertThat(printed("[" + written + "]")).isEqualTo(expected);
        assertThat(hashed("[" + written + "]")).isEqualTo(expected);
    }

    @Test
    void a_range_is_as_many_ports() {
        assertThat(printed("[\"8080-8081:80-81\", \"90-91\"]"))
                .isEqualTo(
                        "[%s,%s,%s,%s]"
                                .formatted(
                                        port("", 80, "8080", "tcp"),
                                        port("", 81, "8081", "tcp"),
                                        port("", 90, "", "tcp"),
                                        port("", 91, "", "tcp")));
    }

    @Test
    void the_long_form() {
        assertThat(
                        printed(
                                """
                                - name: web
                                  mode: host
                                  host_ip: 127.0.0.1
                                  target: 80
                                  published: 8080
                                  protocol: udp
                                  app_protocol: http
                                - target: "81"
                                  published: "8000-8010"
                                """))
                .isEqualTo(
                        """
                        [{"name":"web","mode":"host","host_ip":"127.0.0.1","target":80,\
                        "published":"8080","protocol":"udp","app_protocol":"http"},\
                        {"mode":"ingress","target":81,"published":"8000-8010",\
                        "protocol":"tcp"}]\
                        """);
    }

    @Test
    void a_later_file_adds_ports_and_one_that_is_the_same_counts_once() {
        assertThat(merged("[\"80:80\"]", "[\"81:81\"]"))
                .isEqualTo(
                        "[%s,%s]".formatted(port("", 80, "80", "tcp"), port("", 81, "81", "tcp")));
        assertThat(merged("[\"80:80\"]", "[\"80:80/tcp\"]"))
                .isEqualTo("[%s]".formatted(port("", 80, "80", "tcp")));
        assertThat(merged("[\"80:80\"]", "null"))
                .isEqualTo("[%s]".formatted(port("", 80, "80", "tcp")));
        assertThat(merged("[\"80:80\"]", "!reset null")).isEqualTo(ABSENT);
        assertThat(merged("[\"80:80\"]", "!override [\"81:81\"]"))
                .isEqualTo("[%s]".formatted(port("", 81, "81", "tcp")));
        assertThat(printed("[]")).isEqualTo(ABSENT);
        assertThat(printed(extended("[\"80:80\"]", "[\"81:81\"]")))
                .isEqualTo(
                        "[%s,%s]".formatted(port("", 80, "80", "tcp"), port("", 81, "81", "tcp")));
    }

    @Test
    void variables_are_filled_in() {
        assertThat(printed(with("[\"${P:-8080}:80\", {target: \"${T}\"}]").variable("T", "81")))
                .isEqualTo(
                        "[%s,%s]".formatted(port("", 80, "8080", "tcp"), port("", 81, "", "tcp")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"99999:80\" | invalid published port 99999: a number from 0 to 65535, or a range",
                "\"80:99999\" | invalid container port 99999: a number from 0 to 65535, or a range",
                "\"80-70\" | invalid container port 80-70: a number from 0 to 65535, or a range",
                "\"8000-8001:80-82\" | the ranges 80-82 and 8000-8001 differ in length",
                "\"a:80\" | invalid published port a: a number from 0 to 65535, or a range",
                "\"80/icmp\" | invalid protocol icmp: use tcp, udp or sctp",
                "\"300.1.1.1:80:80\" | invalid IP address 300.1.1.1",
                "\"1:2:3:4\" | invalid IP address 1:2: write it in brackets",
                "\"\" | no container port specified"
            })
    void what_is_no_port(String written, String told) {
        assertThat(findings("[" + written + "]"))
                .containsExactly("ERROR 4:13: Invalid port %s: %s.".formatted(written, told));
    }

    @Test
    void zero_is_no_port() {
        assertThat(findings("[\"0\"]"))
                .containsExactly(
                        "ERROR 4:13: Service ports services.a.ports[0] is missing a target port.");
    }

    @Test
    void what_is_of_the_wrong_kind() {
        assertThat(findings("80"))
                .containsExactly(
                        error(" must be a list of numbers, texts or mappings, not the number 80"));
        assertThat(findings("[1.5]"))
                .containsExactly(
                        "ERROR 4:13: Invalid type at services.a.ports[0]: a port is a number or a"
                                + " text.");
        assertThat(findings("[{published: 80}]"))
                .containsExactly(
                        "ERROR 4:13: Service ports services.a.ports[0] is missing a target port.");
        assertThat(findings("[{target: 80, published: 1.5}]"))
                .containsExactly(
                        "ERROR 4:37: services.a.ports[0].published must be a whole number or a text,"
                                + " not the number 1.5");
        assertThat(findings("[{target: -1}]"))
                .containsExactly(
                        "ERROR 4:22: services.a.ports[0].target must not be negative, and is -1.");
        assertThat(findings("[{target: 80, host_ip: here}]"))
                .containsExactly("ERROR 4:35: services.a.ports[0]: invalid IP address: here.");
    }
}
