package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeployTest extends ServiceAttribute {
    DeployTest() {
        super("deploy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mode: global | \"mode\":\"global\",",
                "replicas: 2 | \"replicas\":2,",
                "replicas: \"2\" | \"replicas\":2,",
                "replicas: 0 | \"replicas\":0,",
                "labels: [a=1] | \"labels\":{\"a\":\"1\"},",
                "labels: {a: } | \"labels\":{\"a\":\"\"},",
                "update_config: {parallelism: 0, delay: 10s, failure_action: pause, monitor: 0s,"
                        + " max_failure_ratio: 0.1, order: start-first} |"
                        + " \"update_config\":{\"parallelism\":0,\"delay\":\"10s\",\"failure_action\":\"pause\",\"max_failure_ratio\":0.1,\"order\":\"start-first\"},",
                "rollback_config: {} | \"rollback_config\":{},"
            })
    void what_comes_before_resources(String written, String printed) {
        assertThat(printed("{" + written + "}"))
                .isEqualTo("{" + printed + "\"resources\":{},\"placement\":{}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "restart_policy: {condition: on-failure, delay: 5s, max_attempts: 3, window: 120s} |"
                        + " \"restart_policy\":{\"condition\":\"on-failure\",\"delay\":\"5s\",\"max_attempts\":3,\"window\":\"2m0s\"},\"placement\":{}",
                "placement: {constraints: [node.role==manager], preferences: [{spread:"
                        + " node.labels.z}], max_replicas_per_node: 1} |"
                        + " \"placement\":{\"constraints\":[\"node.role==manager\"],\"preferences\":[{\"spread\":\"node.labels.z\"}],\"max_replicas_per_node\":1}",
                "endpoint_mode: vip | \"placement\":{},\"endpoint_mode\":\"vip\""
            })
    void what_comes_after_resources(String written, String printed) {
        assertThat(printed("{" + written + "}")).isEqualTo("{\"resources\":{}," + printed + "}");
    }

    @Test
    void resources_are_limited_and_reserved() {
        Given resources =
                with(
                        """
                        resources:
                          limits: {cpus: "0.50", memory: 50M, pids: 1}
                          reservations:
                            cpus: 0.25
                            memory: 20M
                            generic_resources:
                            - discrete_resource_spec: {kind: ssd, value: 2}
                            devices:
                            - {capabilities: [gpu], driver: d, count: all, options: [o=1]}
                            - {capabilities: [tpu], device_ids: ["0"]}
                            - {capabilities: [cpu]}
                        """);

        assertThat(resources.json("services.a.deploy.resources"))
                .isEqualTo(
                        """
                        {"limits":{"cpus":0.5,"memory":"52428800","pids":1},\
                        "reservations":{"cpus":0.25,"memory":"20971520","devices":[\
                        {"capabilities":["gpu"],"driver":"d","count":-1,"options":{"o":"1"}},\
                        {"capabilities":["tpu"],"device_ids":["0"]},\
                        {"capabilities":["cpu"],"count":-1}],\
                        "generic_resources":[{"discrete_resource_spec":{"kind":"ssd","value":2}}]}}\
                        """);
    }

    @Test
    void the_hash_does_not_see_replicas_and_sees_that_it_is_there() {
        assertThat(hashed("{replicas: 3}")).isEqualTo("{\"resources\":{},\"placement\":{}}");
        assertThat(hashed("{}")).isEqualTo("{\"resources\":{},\"placement\":{}}");
        assertThat(hashed("{labels: [a=b]}"))
                .isEqualTo("{\"labels\":{\"a\":\"b\"},\"resources\":{},\"placement\":{}}");
    }

    @Test
    void nothing_counts_as_none() {
        assertThat(printed("null")).isEqualTo(ABSENT);
        assertThat(hashed("null")).isEqualTo(ABSENT);
        assertThat(printed("{}")).isEqualTo("{\"resources\":{},\"placement\":{}}");
    }

    @Test
    void a_later_file_is_merged_key_by_key() {
        assertThat(merged("{replicas: 1, labels: {a: 1}}", "{replicas: 2, labels: [b=2]}"))
                .isEqualTo(
                        """
                        {"replicas":2,"labels":{"a":"1","b":"2"},"resources":{},"placement":{}}\
                        """);
        assertThat(
                        layered(
                                        "{resources: {limits: {cpus: 1, pids: 5}}}",
                                        "{resources: {limits: {cpus: 2}}}")
                                .json("services.a.deploy.resources"))
                .isEqualTo("{\"limits\":{\"cpus\":2,\"pids\":5}}");
        assertThat(merged("{replicas: 1}", "null"))
                .isEqualTo("{\"replicas\":1,\"resources\":{},\"placement\":{}}");
        assertThat(merged("{replicas: 1}", "!reset null")).isEqualTo(ABSENT);
        assertThat(merged("{replicas: 1}", "!override {mode: global}"))
                .isEqualTo("{\"mode\":\"global\",\"resources\":{},\"placement\":{}}");
        assertThat(printed(extended("{replicas: 1}", "{mode: global}")))
                .isEqualTo(
                        "{\"mode\":\"global\",\"replicas\":1,\"resources\":{},\"placement\":{}}");
    }

    @Test
    void variables_are_cast() {
        assertThat(printed(with("{replicas: \"${N}\"}").variable("N", "4")))
                .isEqualTo("{\"replicas\":4,\"resources\":{},\"placement\":{}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{replicas: -1} | 24: services.a.deploy.replicas must not be negative, and is -1",
                "{replicas: many} | 24: \"many\" at services.a.deploy.replicas does not fit: it must be a whole number.",
                "{update_config: {parallelism: -1}} | 43: services.a.deploy.update_config.parallelism must not be negative, and is -1.",
                "{update_config: {order: last}} | 37: services.a.deploy.update_config.order must be start-first or stop-first, not the text \"last\"",
                "{update_config: {delay: 10}} | 37: services.a.deploy.update_config.delay must be a text, not the number 10",
                "{resources: {limits: {memory: 50}}} | 43: services.a.deploy.resources.limits.memory must be a text, not the number 50",
                "{resources: {limits: {memory: lots}}} | 43: Invalid size \"lots\" at services.a.deploy.resources.limits.memory: write 64m or 1.5g.",
                "{resources: {reservations: {devices: [{driver: d}]}}} | 51: services.a.deploy.resources.reservations.devices[0] needs \"capabilities\": a list of texts",
                "{resources: {reservations: {devices: [{capabilities: [g], count: 1, device_ids: [a]}]}}} | 51: services.a.deploy.resources.reservations.devices[0]: \"count\" and \"device_ids\" attributes are exclusive.",
                "{placement: {max_replicas_per_node: -1}} | 49: services.a.deploy.placement.max_replicas_per_node must not be negative, and is -1.",
                "{restart_policy: {window: 1}} | 39: services.a.deploy.restart_policy.window must be a text, not the number 1",
                "{replica: 1} | 14: Compose has no key \"replica\" in services.a.deploy",
                "1 | 13: services.a.deploy must be a mapping or nothing, not the number 1"
            })
    void what_is_of_the_wrong_kind(String written, String told) {
        assertThat(findings(written))
                .filteredOn(finding -> !finding.startsWith("HINT"))
                .containsExactly("ERROR 4:" + told);
    }

    @Test
    void what_only_a_swarm_looks_at_is_told() {
        assertThat(findings("{endpoint_mode: vip}"))
                .containsExactly(
                        "HINT 4:14: services.a.deploy.endpoint_mode is for a swarm; \"up\" does not"
                                + " look at it");
    }
}
