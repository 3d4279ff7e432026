package io.windlass.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsTest {

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void set_up() {
        workspace = new Workspace(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "80 | {'mode':'ingress','target':80,'protocol':'tcp'}",
                "'8080:80'|{'mode':'ingress','target':80,'published':'8080','protocol':'tcp'}",
                "'127.0.0.1:1:80'|{'mode':'ingress','host_ip':'127.0.0.1','target':80,'published':'1','protocol':'tcp'}",
                "'[::1]:1:80'|{'mode':'ingress','host_ip':'::1','target':80,'published':'1','protocol':'tcp'}",
                "'127.0.0.1::80'|{'mode':'ingress','host_ip':'127.0.0.1','target':80,'protocol':'tcp'}",
                "'80/UDP'|{'mode':'ingress','target':80,'protocol':'udp'}",
                "'8000-8010:80'|{'mode':'ingress','target':80,'published':'8000-8010','protocol':'tcp'}",
                "{target: 80, published: 90}|{'mode':'ingress','target':80,'published':'90','protocol':'tcp'}"
            })
    void a_port_is_brought_into_the_long_form(String port, String expected) {
        assertThat(workspace.service("ports: [" + port + "]").attribute("ports"))
                .isEqualTo("[" + expected.replace('\'', '"') + "]");
    }

    @Test
    void a_range_becomes_one_port_each_in_the_order_of_their_texts() {
        assertThat(workspace.service("ports: ['199-200:99-100']").a().ports())
                .extracting(port -> port.published() + ":" + port.target())
                .containsExactly("200:100", "199:99");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'70000'|invalid container port 70000: a number from 0 to 65535, or a range",
                "'x:80'|invalid published port x: a number from 0 to 65535, or a range",
                "'80/xyz'|invalid protocol xyz: use tcp, udp or sctp",
                "'1-2:1-3'|the ranges 1-3 and 1-2 differ in length",
                "'80:'|no container port specified",
                "'1.2.3:80:80'|invalid IP address 1.2.3",
                "'::1:80:80'|invalid IP address ::1: write it in brackets"
            })
    void a_port_that_is_none_is_told_with_its_place(String port, String why) {
        assertThat(workspace.service("ports:\n  - " + port).findings())
                .containsExactly(
                        "ERROR @/compose.yaml:5:9: Invalid port \""
                                + port.replace("'", "")
                                + "\": "
                                + why
                                + ".");
    }

    @Test
    void the_same_port_twice_counts_once() {
        assertThat(workspace.service("ports: ['80:80', '80:80/tcp']").a().ports()).hasSize(1);
    }

    @Test
    void a_port_published_as_a_number_differs_from_one_published_as_text() {
        assertThat(workspace.service("ports: ['80:80', {target: 80, published: 80}]").a().ports())
                .hasSize(2);
    }
}
