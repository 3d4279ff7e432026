package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SysctlsTest extends PairsContract {
    SysctlsTest() {
        super("sysctls", "\"\"");
    }

    @Test
    void a_number_stays_what_it_is() {
        assertThat(printed("{net.core.somaxconn: 1024, net.ipv4.tcp_syncookies: 0}"))
                .isEqualTo(
                        """
                        {"net.core.somaxconn":"1024","net.ipv4.tcp_syncookies":"0"}\
                        """);
    }
}
