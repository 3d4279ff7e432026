package io.windlass.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void set_up() {
        workspace = new Workspace(folder);
    }

    private Workspace over(String base, String over) {
        return workspace
                .service(base)
                .file("compose.override.yaml", "services:\n  a:\n" + over.indent(4));
    }

    @Test
    void a_later_value_replaces_and_remembers_the_earlier_one() {
        over("hostname: one", "hostname: two");

        var value = workspace.a().fields().get("hostname").orElseThrow();

        assertThat(workspace.json(value)).isEqualTo("\"two\"");
        assertThat(value.origin().position().map(at -> workspace.shortened(at.toString())))
                .hasValue("@/compose.override.yaml:3:15");
        assertThat(value.origin().overridden())
                .extracting(
                        origin -> workspace.shortened(origin.position().orElseThrow().toString()))
                .containsExactly("@/compose.yaml:4:15");
    }

    @Test
    void nothing_keeps_the_earlier_value_but_clears_a_command() {
        over("hostname: one\ncommand: run", "command: ~\nhostname: ~\n");

        assertThat(workspace.attribute("hostname")).isEqualTo("\"one\"");
        assertThat(workspace.attribute("command")).isEqualTo("null");
    }

    @Test
    void variables_are_merged_whether_they_are_a_list_or_a_mapping() {
        over("environment: {A: 1, B: 1}", "environment: [B=2, C]");

        assertThat(workspace.attribute("environment"))
                .isEqualTo("{\"A\":\"1\",\"B\":\"2\",\"C\":null}");
    }

    @Test
    void mounts_are_known_by_their_target_and_keep_their_place() {
        over("volumes: ['/a:/x', '/b:/y']", "volumes: ['/c:/z', '/d:/x']");

        assertThat(workspace.a().volumes())
                .extracting(volume -> volume.text("source").orElse(""))
                .containsExactly("/d", "/b", "/c");
    }

    @Test
    void dependencies_are_merged_as_mappings() {
        workspace
                .compose(
                        """
                        services:
                          a: {image: x, depends_on: [b]}
                          b: {image: x}
                          c: {image: x}
                        """)
                .file(
                        "compose.override.yaml",
                        "services: {a: {depends_on: {b: {condition: service_healthy}, c: {condition:"
                                + " service_started}}}}");

        assertThat(workspace.attribute("depends_on"))
                .isEqualTo(
                        "{\"b\":{\"condition\":\"service_healthy\",\"required\":true},"
                                + "\"c\":{\"condition\":\"service_started\",\"required\":true}}");
    }

    @Test
    void options_of_another_log_driver_are_dropped() {
        over("logging: {driver: a, options: {x: 1}}", "logging: {driver: b, options: {y: 2}}");

        assertThat(workspace.attribute("logging"))
                .isEqualTo("{\"driver\":\"b\",\"options\":{\"y\":\"2\"}}");
    }

    @Test
    void a_list_cannot_override_a_mapping() {
        over("deploy: {mode: global}", "deploy: [x]");

        assertThat(workspace.findings())
                .containsExactly(
                        "ERROR @/compose.override.yaml:3:13: Cannot override services.a.deploy: the"
                                + " earlier file (@/compose.yaml:4:13) has a mapping there, so it takes"
                                + " a mapping.");
    }

    @Test
    void reset_takes_out_and_override_replaces() {
        over(
                "ports: ['80:80']\nenvironment: {A: 1, B: 1}\nlabels: {a: 1}",
                "ports: !reset []\nenvironment: !override {C: 3}\nlabels: {a: !reset x, b: 2}");

        assertThat(workspace.attribute("ports")).isEqualTo("absent");
        assertThat(workspace.attribute("environment")).isEqualTo("{\"C\":\"3\"}");
        assertThat(workspace.attribute("labels")).isEqualTo("{\"b\":\"2\"}");
    }

    @Test
    void documents_of_one_file_are_merged_like_files() {
        workspace.compose(
                "name: one\nservices: {a: {image: x}}\n---\nname: two\nservices: {a: {hostname: h}}\n");

        assertThat(workspace.project().name()).isEqualTo("two");
        assertThat(workspace.attribute("hostname")).isEqualTo("\"h\"");
    }

    @Test
    void address_pools_are_merged_by_their_subnet() {
        workspace
                .compose(
                        """
                        services: {a: {image: x, networks: [n]}}
                        networks: {n: {ipam: {config: [{subnet: 10.0.0.0/24}]}}}
                        """)
                .file(
                        "compose.override.yaml",
                        "networks: {n: {ipam: {config: [{subnet: 10.0.0.0/24, gateway: 10.0.0.1}]}}}");

        assertThat(
                        workspace.json(
                                Workspace.one(workspace.project().networks(), "n")
                                        .fields("ipam")
                                        .orElseThrow()))
                .isEqualTo("{\"config\":[{\"subnet\":\"10.0.0.0/24\",\"gateway\":\"10.0.0.1\"}]}");
    }
}
