package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;

class NetworksTest extends ServiceAttribute {
    NetworksTest() {
        super("networks", "networks: {m: , n: }\n");
    }

    @Test
    void without_any_it_joins_the_default_one() {
        assertThat(Given.service("tty: true").json("services.a.networks"))
                .isEqualTo("{\"default\":null}");
        assertThat(printed("[]")).isEqualTo("{\"default\":null}");
        assertThat(printed("{}")).isEqualTo("{\"default\":null}");
        assertThat(hashed("[]")).isEqualTo("{\"default\":null}");
    }

    @Test
    void a_list_names_them_and_a_mapping_says_more() {
        assertThat(printed("[n, m]")).isEqualTo("{\"m\":null,\"n\":null}");
        assertThat(printed("{n: , m: {}}")).isEqualTo("{\"m\":{},\"n\":null}");
        assertThat(hashed("{n: , m: {}}")).isEqualTo("{\"m\":{},\"n\":null}");
        assertThat(
                        printed(
                                """
                                n:
                                  aliases: [b, a]
                                  interface_name: eth1
                                  ipv4_address: 10.0.0.2
                                  ipv6_address: "fd00::2"
                                  link_local_ips: [169.254.0.1]
                                  mac_address: "02:42:ac:11:65:43"
                                  driver_opts: {o: 1}
                                  priority: 10
                                  gw_priority: -1
                                """))
                .isEqualTo(
                        """
                        {"n":{"aliases":["b","a"],"driver_opts":{"o":"1"},"gw_priority":-1,\
                        "interface_name":"eth1","ipv4_address":"10.0.0.2",\
                        "ipv6_address":"fd00::2","link_local_ips":["169.254.0.1"],\
                        "mac_address":"02:42:ac:11:65:43","priority":10}}\
                        """);
    }

    @Test
    void forms_are_merged_by_name() {
        assertThat(merged("[n]", "{m: {priority: 1}}"))
                .isEqualTo("{\"m\":{\"priority\":1},\"n\":null}");
        assertThat(merged("{n: {aliases: [a], priority: 1}}", "{n: {aliases: [b, a]}}"))
                .isEqualTo("{\"n\":{\"aliases\":[\"a\",\"b\"],\"priority\":1}}");
        assertThat(merged("{n: {priority: 1}}", "[n]")).isEqualTo("{\"n\":{\"priority\":1}}");
        assertThat(merged("[n]", "null")).isEqualTo("{\"n\":null}");
        assertThat(merged("[n]", "!reset null")).isEqualTo("{\"default\":null}");
        assertThat(merged("[n]", "!override [m]")).isEqualTo("{\"m\":null}");
        assertThat(printed(extended("[n]", "[m]"))).isEqualTo("{\"m\":null,\"n\":null}");
    }

    @Test
    void a_network_has_to_be_there() {
        assertThat(findings("[o]"))
                .containsExactly(
                        "ERROR 4:16: services.a uses the network \"o\", which is not defined below"
                                + " \"networks\"");
    }

    @Test
    void what_is_of_the_wrong_kind() {
        assertThat(findings("n"))
                .containsExactly(
                        error(" must be a list of texts or a mapping, not the text \"n\""));
        assertThat(findings("{n: {priority: \"1\"}}"))
                .containsExactly(
                        "ERROR 4:30: services.a.networks.n.priority must be a number, not the text"
                                + " \"1\"");
        assertThat(findings("{n: {alias: [a]}}"))
                .containsExactly(
                        "ERROR 4:20: Compose has no key \"alias\" in services.a.networks.n");
        assertThat(findings("[n, n]"))
                .containsExactly("ERROR 4:19: services.a.networks has \"n\" twice");
    }
}
