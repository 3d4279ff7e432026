package io.windlass.compose.attribute.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;

class NetworksTest extends ResourceContract {
    NetworksTest() {
        super("networks", "networks: [nn]", "{}", "\"ipam\":{}");
    }

    @Test
    void all_of_it() {
        assertThat(
                        printed(
                                """
                                driver: overlay
                                driver_opts: {mtu: 1450, o: "x"}
                                attachable: true
                                internal: "true"
                                enable_ipv4: false
                                enable_ipv6: true
                                labels: [a=b]
                                ipam:
                                  driver: default
                                  config:
                                  - subnet: 10.5.0.0/16
                                    ip_range: 10.5.1.0/24
                                    gateway: 10.5.0.1
                                    aux_addresses: {h: 10.5.0.2}
                                """))
                .isEqualTo(
                        """
                        {"name":"p_nn","driver":"overlay","driver_opts":{"mtu":"1450","o":"x"},\
                        "ipam":{"driver":"default","config":[{"subnet":"10.5.0.0/16",\
                        "gateway":"10.5.0.1","ip_range":"10.5.1.0/24",\
                        "aux_addresses":{"h":"10.5.0.2"}}]},"internal":true,"attachable":true,\
                        "labels":{"a":"b"},"enable_ipv4":false,"enable_ipv6":true}\
                        """);
    }

    @Test
    void pools_are_merged_by_their_range() {
        assertThat(
                        merged(
                                "{ipam: {config: [{subnet: 10.0.0.0/8, ip_range: 10.1.0.0/16}]}}",
                                "{ipam: {config: [{subnet: 10.0.0.0/8, gateway: 10.0.0.1}]}}"))
                .isEqualTo(
                        """
                        {"name":"p_nn","ipam":{"config":[{"subnet":"10.0.0.0/8",\
                        "gateway":"10.0.0.1","ip_range":"10.1.0.0/16"}]}}\
                        """);
    }

    @Test
    void the_default_one_can_be_changed() {
        assertThat(
                        Given.service("tty: true")
                                .and("networks: {default: {driver: d}}\n")
                                .json("networks"))
                .isEqualTo(
                        """
                        {"default":{"name":"p_default","driver":"d","ipam":{}}}\
                        """);
    }
}
