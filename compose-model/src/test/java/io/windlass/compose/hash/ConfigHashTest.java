package io.windlass.compose.hash;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.json.JsonReader;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigHashTest {

    /**
     * Services with the hashes that Docker Compose 2.40.3 printed for them. The members are sorted,
     * so that only our tables decide in which order they are hashed.
     */
    static Stream<Arguments> services() {
        return golden().values().entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void a_service_has_the_hash_of_the_reference(String name, Value.Fields expected) {
        Service service = new Service(name, expected.fields("model").orElseThrow());

        assertThat(ConfigHash.service(service, Dialect.V2)).isEqualTo(text(expected, "V2"));
        assertThat(ConfigHash.service(service, Dialect.V5_0)).isEqualTo(text(expected, "V5_0"));
    }

    @Test
    void the_hashed_text_is_compact_json_in_the_order_of_the_reference() {
        Service service =
                service(
                        """
                        {"image": "busybox", "networks": {"default": null},
                         "volumes": [{"target": "/v", "source": "data", "type": "volume",
                                      "volume": {}}],
                         "deploy": {"replicas": 2, "resources": {"limits": {"cpus": 0.5,
                                                               "memory": "52428800"}}},
                         "environment": {"B": null, "A": "<&>"}, "command": ["sleep", "600"]}
                        """);

        assertThat(ConfigHash.serviceText(service, Dialect.V2))
                .isEqualTo(
                        """
                        {"command":["sleep","600"],\
                        "deploy":{"resources":{"limits":{"cpus":0.5,"memory":"52428800"}},\
                        "placement":{}},"entrypoint":null,\
                        "environment":{"A":"\\u003c\\u0026\\u003e","B":null},"image":"busybox",\
                        "networks":{"default":null},"volumes":[{"type":"volume",\
                        "source":"data","target":"/v","volume":{}}]}\
                        """);
    }

    @Test
    void what_does_not_touch_the_container_does_not_touch_the_hash() {
        Service plain = service("{\"image\": \"a\"}");
        Service dressed =
                service(
                        """
                        {"image": "a", "build": {"context": "."}, "pull_policy": "always",
                         "scale": 3, "profiles": ["p"], "x-note": {"a": 1},
                         "depends_on": {"b": {"condition": "service_started"}}}
                        """);

        assertThat(ConfigHash.service(dressed, Dialect.V2))
                .isEqualTo(ConfigHash.service(plain, Dialect.V2));
    }

    @Test
    void replicas_do_not_count_and_an_empty_deploy_does() {
        String three = hash("{\"deploy\": {\"replicas\": 3}}");
        String one = hash("{\"deploy\": {}}");
        String none = hash("{}");

        assertThat(three).isEqualTo(one).isNotEqualTo(none);
    }

    @Test
    void an_empty_command_is_not_an_absent_one() {
        assertThat(hash("{\"command\": []}")).isNotEqualTo(hash("{\"command\": null}"));
        assertThat(hash("{\"command\": null}")).isEqualTo(hash("{}"));
    }

    @Test
    void an_empty_network_entry_is_not_an_absent_one() {
        assertThat(hash("{\"networks\": {\"a\": {}}}"))
                .isNotEqualTo(hash("{\"networks\": {\"a\": null}}"));
    }

    @Test
    void fractions_are_hashed_with_the_digits_of_32_bits() {
        assertThat(text("{\"cpus\": 0.1}")).contains("{\"cpus\":0.1,");
        assertThat(text("{\"cpus\": 0.70000001}")).contains("{\"cpus\":0.7,");
        assertThat(text("{\"cpus\": 2}")).contains("{\"cpus\":2,");
        assertThat(text("{\"cpus\": 0.0000001}")).contains("{\"cpus\":1e-7,");
        assertThat(text("{\"cpus\": \"1.50\"}")).contains("{\"cpus\":1.5,");
    }

    @Test
    void releases_differ_in_bind_mounts_alone() {
        Service made = bind("{\"create_host_path\": true}");
        Service unsaid = bind("{\"propagation\": \"rslave\"}");
        Service refused = bind("{\"create_host_path\": false}");

        assertThat(texts(made))
                .containsExactly(
                        "\"bind\":{\"create_host_path\":true}", "\"bind\":{}", "\"bind\":{}");
        assertThat(texts(unsaid))
                .containsExactly(
                        "\"bind\":{\"propagation\":\"rslave\"}",
                        "\"bind\":{\"propagation\":\"rslave\",\"create_host_path\":false}",
                        "\"bind\":{\"propagation\":\"rslave\"}");
        assertThat(texts(refused))
                .containsExactly(
                        "\"bind\":{}",
                        "\"bind\":{\"create_host_path\":false}",
                        "\"bind\":{\"create_host_path\":false}");
    }

    @Test
    void any_release_may_have_made_the_container() {
        Service service = bind("{\"create_host_path\": true}");

        assertThat(ConfigHash.acceptable(service))
                .containsExactly(
                        ConfigHash.service(service, Dialect.V2),
                        ConfigHash.service(service, Dialect.V5_0));
        assertThat(ConfigHash.acceptable(service("{\"image\": \"a\"}"))).hasSize(1);
    }

    @Test
    void hooks_before_the_start_count_for_the_releases_that_have_them() {
        Service service =
                service("{\"pre_start\": [{\"command\": [\"a\"], \"per_replica\": true}]}");

        assertThat(ConfigHash.serviceText(service, Dialect.V2))
                .isEqualTo("{\"command\":null,\"entrypoint\":null}");
        assertThat(ConfigHash.serviceText(service, Dialect.V5_3))
                .isEqualTo(
                        "{\"command\":null,\"entrypoint\":null,"
                                + "\"pre_start\":[{\"command\":[\"a\"],\"per_replica\":true}]}");
    }

    @Test
    void networks_have_the_hash_of_the_reference() {
        assertThat(ConfigHash.network(fields("{\"name\": \"p_default\", \"ipam\": {}}")))
                .isEqualTo("cca2b3a66c94bd18c278d0ace2145197839f42c28f96dcd3878eeb5d03f53510");
        assertThat(ConfigHash.network(fields("{\"name\": \"p_default\"}")))
                .isEqualTo("cca2b3a66c94bd18c278d0ace2145197839f42c28f96dcd3878eeb5d03f53510");
        assertThat(
                        ConfigHash.network(
                                fields(
                                        """
                                        {"attachable": true, "driver": "bridge",
                                         "driver_opts": {"a": "1"}, "enable_ipv6": true,
                                         "internal": true, "ipam": {"config": [{
                                            "aux_addresses": {"h": "10.9.0.9"},
                                            "gateway": "10.9.0.1",
                                            "ip_range": "10.9.1.0/24",
                                            "subnet": "10.9.0.0/16"}], "driver": "default"},
                                         "labels": {"k": "v"}, "name": "golden_back"}
                                        """)))
                .isEqualTo("ddded6e52d5398bdd81d45e83a09d21ec6b45e39765410f7bc1080c15f247720");
    }

    @Test
    void options_of_address_management_count_since_the_release_that_hashes_them() {
        Value.Fields network = fields("{\"name\": \"n\", \"ipam\": {\"options\": {\"a\": \"b\"}}}");
        String plain = ConfigHash.network(fields("{\"name\": \"n\"}"));

        assertThat(ConfigHash.network(network)).isEqualTo(plain);
        assertThat(ConfigHash.network(network, Dialect.V5_3)).isNotEqualTo(plain);
        assertThat(ConfigHash.acceptableNetwork(network)).hasSize(2).contains(plain);
    }

    @Test
    void volumes_have_the_hash_of_the_reference() {
        String plain = "bf2094b43d065b5f7aad7544497a3ed48d6551b83c79e6c2d0827b7337fcdd4b";

        assertThat(ConfigHash.volume(fields("{\"name\": \"p_data\"}"))).isEqualTo(plain);
        assertThat(ConfigHash.volume(fields("{\"name\": \"p_data\", \"driver\": \"local\"}")))
                .isEqualTo(plain);
        assertThat(
                        ConfigHash.volume(
                                fields(
                                        """
                                        {"driver": "local", "labels": {"a": "b"},
                                         "driver_opts": {"device": "tmpfs", "o": "size=1m",
                                                         "type": "tmpfs"},
                                         "name": "golden_named"}
                                        """)))
                .isEqualTo("0001d31416219cf42ee45e3affa6de1af19b858b8ddd6fb7cc1c3cc967ec9d8a");
    }

    private static List<String> texts(Service service) {
        return Stream.of(Dialect.V2, Dialect.V5_0, Dialect.V5_1_4)
                .map(dialect -> ConfigHash.serviceText(service, dialect))
                .map(text -> text.substring(text.indexOf("\"bind\":"), text.indexOf("}") + 1))
                .toList();
    }

    private static Service bind(String options) {
        return service("{\"volumes\": [{\"type\": \"bind\", \"bind\": " + options + "}]}");
    }

    private static String hash(String json) {
        return ConfigHash.service(service(json), Dialect.V2);
    }

    private static String text(String json) {
        return ConfigHash.serviceText(service(json), Dialect.V2);
    }

    private static String text(Value.Fields fields, String key) {
        return fields.text(key).orElseThrow();
    }

    private static Service service(String json) {
        return new Service("s", fields(json));
    }

    private static Value.Fields fields(String json) {
        return JsonReader.fields(json.strip());
    }

    private static Value.Fields golden() {
        try (InputStream file =
                Objects.requireNonNull(ConfigHashTest.class.getResourceAsStream("services.json"))) {
            return JsonReader.fields(
                    new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
