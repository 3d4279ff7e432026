package io.windlass.compose.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.json.JsonReader;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {

    @Test
    void a_volume_with_a_name_of_one_letter_is_a_drive() {
        Finding finding =
                only("{services: {web: {volumes: [{type: volume, target: \"v:/data\"}]}}}");

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.problem().code()).isEqualTo(Code.SUSPICIOUS);
        assertThat(finding.toSentence())
                .isEqualTo(
                        "compose.yaml:1:29: services.web.volumes[0] is no volume called \"v\": one"
                                + " letter and a colon are a Windows drive, so a nameless volume is"
                                + " mounted at \"v:/data\"");
    }

    @Test
    void a_start_interval_needs_a_start_period() {
        Finding finding =
                only("{services: {web: {healthcheck: {test: [CMD, a], start_interval: 1s}}}}");

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.toSentence())
                .isEqualTo(
                        "compose.yaml:1:49: services.web.healthcheck.start_interval needs a"
                                + " start_period; \"up\" will refuse it");
    }

    @Test
    void waiting_for_health_needs_a_health_check() {
        String web = "web: {depends_on: {db: {condition: service_healthy}}}";

        Finding unsure = only("{services: {" + web + ", db: {}}}");
        Finding sure = only("{services: {" + web + ", db: {healthcheck: {disable: true}}}}");

        assertThat(unsure.severity()).isEqualTo(Severity.HINT);
        assertThat(unsure.problem().code()).isEqualTo(Code.NO_HEALTHCHECK);
        assertThat(unsure.toSentence())
                .isEqualTo(
                        "compose.yaml:1:32: services.web waits for \"db\" to be healthy, which has a"
                                + " health check only if its image has");
        assertThat(sure.severity()).isEqualTo(Severity.WARNING);
        assertThat(sure.problem().summary()).endsWith("whose health check is switched off");
        assertThat(sentences("{services: {" + web + ", db: {healthcheck: {test: [CMD, a]}}}}"))
                .isEmpty();
    }

    @Test
    void ports_do_nothing_on_the_hosts_network() {
        assertThat(
                        only("{services: {web: {network_mode: host, ports: [{target: 80}]}}}")
                                .toSentence())
                .isEqualTo(
                        "compose.yaml:1:39: services.web.ports does nothing with the host's network:"
                                + " what listens in the container listens on the host");
    }

    @Test
    void settings_for_a_swarm_do_nothing_here() {
        Finding finding = only("{services: {web: {deploy: {placement: {}, replicas: 2}}}}");

        assertThat(finding.severity()).isEqualTo(Severity.HINT);
        assertThat(finding.toSentence())
                .isEqualTo(
                        "compose.yaml:1:28: services.web.deploy.placement is for a swarm; \"up\""
                                + " does not look at it");
    }

    @Test
    void what_nobody_wrote_is_not_complained_of() {
        Value.Fields service = JsonReader.fields("{deploy: {placement: {}}}");
        Value.Fields implied = (Value.Fields) unplaced(service);

        assertThat(Lint.check(Projects.with(new Service("web", implied)))).isEmpty();
    }

    @Test
    void rights_of_mounted_files_are_those_of_the_host() {
        String web = "{services: {web: {secrets: [{source: s, mode: \"0400\"}]}}, secrets: ";

        assertThat(only(web + "{s: {file: f}}}").toSentence())
                .isEqualTo(
                        "compose.yaml:1:29: services.web.secrets[0]: uid, gid and mode have no"
                                + " effect on what comes from a file, which keeps the rights that it"
                                + " has on the host");
        assertThat(sentences(web + "{s: {environment: S}}}")).isEmpty();
    }

    @Test
    void two_services_cannot_publish_the_same_port() {
        Finding finding =
                only(
                        "{services: {a: {ports: [{target: 80, published: \"80\"}]},"
                                + " b: {ports: [{target: 81, published: \"80\", host_ip: 127.0.0.1}]}}}");

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.problem().code()).isEqualTo(Code.CONFLICT);
        assertThat(finding.toSentence())
                .isEqualTo(
                        "compose.yaml:1:70: services.b.ports[0] publishes port 80, which"
                                + " services.a.ports[0] publishes already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{target: 80, published: \"80\", protocol: udp}",
                "{target: 80, published: \"80\", host_ip: 127.0.0.2}",
                "{target: 80, published: \"8080\"}",
                "{target: 80, published: \"80-90\"}",
                "{target: 80}"
            })
    void ports_that_differ_do_not_clash(String other) {
        assertThat(
                        sentences(
                                "{services: {a: {ports: [{target: 1, published: \"80\","
                                        + " host_ip: 127.0.0.1}, "
                                        + other
                                        + "]}}}"))
                .isEmpty();
    }

    @Test
    void replicas_cannot_share_a_port() {
        assertThat(
                        only("{services: {a: {scale: 2, ports: [{target: 1, published: \"80\"}]}}}")
                                .toSentence())
                .isEqualTo(
                        "compose.yaml:1:35: services.a.ports[0] publishes port 80, which only one of"
                                + " 2 containers can have");
    }

    @Test
    void what_stands_behind_an_operator_in_a_command_is_dropped() {
        List<Finding> findings = shortForm("{services: {web: {command: \"a 'x;y' && b\"}}}");

        assertThat(findings)
                .extracting(Finding::severity, Finding::toSentence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Severity.WARNING,
                                "compose.yaml:1:28: services.web.command ends before \"&& b\": no"
                                        + " shell runs it, so the rest is dropped"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command: \"a 'b && c' \\\\; d\"",
                "command: [a, \"&&\", b]",
                "entrypoint: a",
                "volumes: [\"data:/b:ro,z\", \"C:/x:/y:rw\", \"a:/b\"]",
                "environment: {VERSION: \"1.10\", SIZE: 1.5}",
                "environment: [VERSION=1.10]"
            })
    void what_is_meant_is_not_complained_of(String line) {
        assertThat(shortForm("{services: {web: {" + line + "}}}")).isEmpty();
    }

    @Test
    void an_unknown_mount_option_is_dropped() {
        assertThat(shortForm("{services: {web: {volumes: [\"data:/b:ro,fast\"]}}}"))
                .extracting(Finding::toSentence)
                .containsExactly(
                        "compose.yaml:1:29: services.web.volumes[0] has the option \"fast\", which"
                                + " nobody knows, so it is dropped");
    }

    @Test
    void a_version_that_is_a_number_loses_its_zeros() {
        assertThat(
                        shortForm(
                                "{services: {web: {environment: {PG_VERSION: 3.10},"
                                        + " build: {args: {tag: 1.0}}}}}"))
                .extracting(Finding::severity, Finding::toSentence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Severity.HINT,
                                "compose.yaml:1:45: services.web.environment.PG_VERSION is a number,"
                                        + " 3.1: zeros at its end are lost"),
                        org.assertj.core.groups.Tuple.tuple(
                                Severity.HINT,
                                "compose.yaml:1:72: services.web.build.args.tag is a number, 1:"
                                        + " zeros at its end are lost"));
    }

    @Test
    void what_no_service_uses_is_told() {
        assertThat(
                        unused(
                                "{services: {web: {networks: {a: null}, volumes: [{source: v}],"
                                        + " build: {secrets: [{source: s}]}},"
                                        + " off: {profiles: [x], configs: [{source: c}]}},"
                                        + "\nnetworks: {default: {}, a: {}, b: {}},"
                                        + "\nvolumes: {v: {}, w: {}},"
                                        + "\nsecrets: {s: {}, t: {}}, configs: {c: {}}}"))
                .containsExactly(
                        "compose.yaml:2:32: networks.b is used by no service",
                        "compose.yaml:3:18: volumes.w is used by no service",
                        "compose.yaml:4:18: secrets.t is used by no service");
    }

    private static List<String> unused(String json) {
        return Lint.unused(Projects.of(json)).stream().map(Finding::toSentence).toList();
    }

    private static Value unplaced(Value value) {
        if (value instanceof Value.Fields(var members, _)) {
            SequencedMap<String, Value> result = new LinkedHashMap<>();
            members.forEach((key, member) -> result.put(key, unplaced(member)));
            return new Value.Fields(result, Origin.implied());
        }
        return value.from(Origin.implied());
    }

    private static List<Finding> shortForm(String json) {
        return Lint.check(JsonReader.fields(json));
    }

    private static List<String> sentences(String json) {
        return Lint.check(Projects.of(json)).stream().map(Finding::toSentence).toList();
    }

    private static Finding only(String json) {
        List<Finding> findings = Lint.check(Projects.of(json));
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
