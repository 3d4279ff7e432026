package io.windlass.compose.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.json.JsonReader;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Remedy;
import io.windlass.compose.problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelCheckTest {

    @Test
    void a_project_that_fits_has_no_findings() {
        assertThat(
                        sentences(
                                """
                                {services: {
                                  web: {image: a, networks: {front: null}, scale: 2,
                                    deploy: {replicas: 2, resources: {limits: {cpus: 0.5}}}, cpus: 0.5,
                                    depends_on: {db: {condition: service_started},
                                                 tool: {condition: service_started, required: false}},
                                    volumes: [{type: volume, source: data, target: /data},
                                              {type: volume, target: /scratch},
                                              {type: bind, source: /a, target: /a}],
                                    secrets: [{source: key}], configs: [{source: conf}]},
                                  db: {build: {dockerfile: D, platforms: [linux/arm64]},
                                    platform: linux/arm64, network_mode: host, container_name: db,
                                    healthcheck: {test: [CMD, a]}},
                                  cloud: {provider: {type: x}},
                                  tool: {image: a, profiles: [p]}},
                                networks: {front: {}}, volumes: {data: {}}, configs: {conf: {}},
                                secrets: {key: {file: f}, other: {external: true}}}
                                """))
                .isEmpty();
    }

    @Test
    void a_finding_says_where_it_is_and_what_can_be_done() {
        assertThat(
                        ModelCheck.check(
                                Projects.of(
                                        "{services: {web: {image: a,\n networks: {font: null}}},"
                                                + " networks: {front: {}}}")))
                .containsExactly(
                        new Finding(
                                Severity.ERROR,
                                new Problem(
                                        Code.UNDEFINED_REFERENCE,
                                        "services.web uses the network \"font\", which is not"
                                                + " defined below \"networks\"",
                                        Optional.empty(),
                                        List.of(
                                                Fix.here(
                                                        "Change it to \"front\"",
                                                        new Remedy.Word("font", "front")),
                                                Fix.here(
                                                        "Define \"font\" below \"networks\"",
                                                        new Remedy.Declared(
                                                                "networks",
                                                                "font",
                                                                Optional.empty())))),
                                JsonReader.position(2, 13),
                                "services.web.networks.font"));
    }

    @Test
    void a_secret_without_a_name_is_none() {
        assertOnly(
                "{services: {web: {image: a, secrets: [{target: b}]}}, secrets: {}}",
                Code.UNDEFINED_REFERENCE,
                "compose.yaml:1:39: services.web.secrets[0] does not say which secret it means");
    }

    @Test
    void a_service_that_is_needed_must_be_there() {
        assertOnly(
                "{services: {web: {image: a, depends_on: {ghost: {required: false}}}}}",
                Code.UNDEFINED_REFERENCE,
                "compose.yaml:1:42: services.web needs the service \"ghost\" (depends_on), which is"
                        + " not defined below \"services\"");
    }

    @Test
    void a_service_that_is_needed_must_be_enabled() {
        Finding finding =
                only(
                        "{services: {web: {image: a, depends_on: {db: {}}},"
                                + " db: {image: b, profiles: [debug]}}}");

        assertThat(finding.toSentence())
                .isEqualTo(
                        "compose.yaml:1:42: services.web needs the service \"db\" (depends_on),"
                                + " which is not enabled: its profiles are debug");
        assertThat(finding.problem().fixes())
                .containsExactly(
                        new Fix.Hint("Switch a profile of it on: --profile debug"),
                        Fix.here(
                                "Say \"required: false\": it can do without",
                                new Remedy.NotRequired()));
    }

    @Test
    void an_implied_dependency_is_told_where_it_comes_from() {
        assertOnly(
                "{services: {web: {image: a, network_mode: \"service:ghost\"}}}",
                Code.UNDEFINED_REFERENCE,
                "compose.yaml:1:43: services.web needs the service \"ghost\" (network_mode), which"
                        + " is not defined below \"services\"");
    }

    @Test
    void a_volume_must_be_defined() {
        assertOnly(
                "{services: {web: {image: a, volumes: [{type: volume, source: Data, target: /d}]}},"
                        + " volumes: {data: {}}}",
                Code.UNDEFINED_REFERENCE,
                "compose.yaml:1:62: services.web uses the volume \"Data\", which is not defined"
                        + " below \"volumes\"");
    }

    @Test
    void secrets_and_configs_must_be_defined() {
        assertThat(
                        sentences(
                                "{services: {web: {build: {secrets: [{source: a}]},"
                                        + " secrets: [{source: b}], configs: [{source: c}]}}}"))
                .containsExactly(
                        "compose.yaml:1:46: services.web.build uses the secret \"a\", which is not"
                                + " defined below \"secrets\"",
                        "compose.yaml:1:71: services.web uses the secret \"b\", which is not"
                                + " defined below \"secrets\"",
                        "compose.yaml:1:95: services.web uses the config \"c\", which is not"
                                + " defined below \"configs\"");
    }

    @Test
    void a_model_must_be_defined() {
        String json = "{services: {web: {image: a, models: {llm: null}}}}";

        assertOnly(
                json,
                Code.UNDEFINED_REFERENCE,
                "compose.yaml:1:38: services.web uses the model \"llm\", which is not defined below"
                        + " \"models\"");
        assertThat(ModelCheck.check(Projects.of(json), Set.of("llm"))).isEmpty();
    }

    @Test
    void a_build_context_of_another_service_must_be_built() {
        assertThat(
                        sentences(
                                "{services: {web: {build: {additional_contexts: {a: \"service:x\","
                                        + "\n b: \"service:db\"}}}, db: {image: d}}}"))
                .containsExactly(
                        "compose.yaml:1:52: services.web.build.additional_contexts.a takes the image"
                                + " of the service \"x\", which is not defined below \"services\"",
                        "compose.yaml:2:5: services.web.build.additional_contexts.b takes what the"
                                + " service \"db\" builds, and that one builds nothing");
    }

    @Test
    void a_circle_is_told_with_its_way() {
        assertOnly(
                """
                {services: {b: {image: a, depends_on: {a: {}}},
                a: {image: a, depends_on: {c: {}}},
                c: {image: a, links: [b], depends_on: {b: {}}}}}\
                """,
                Code.DEPENDENCY_CYCLE,
                "compose.yaml:2:28: services wait for each other in a circle: a -> c -> b -> a");
    }

    @Test
    void each_circle_is_told() {
        assertThat(
                        sentences(
                                "{services: {a: {image: i, depends_on: {a: {}}},"
                                        + " b: {image: i, depends_on: {c: {}}},"
                                        + " c: {image: i, depends_on: {b: {}}}}}"))
                .extracting(sentence -> sentence.substring(sentence.lastIndexOf(": ") + 2))
                .containsExactly("a -> a", "b -> c -> b");
    }

    @Test
    void a_service_must_have_something_to_run() {
        assertOnly(
                "{services: {web: {ports: []}}}",
                Code.CONFLICT,
                "compose.yaml:1:13: services.web has neither an image nor a build, so there is"
                        + " nothing to run");
    }

    @Test
    void a_dockerfile_is_in_one_place() {
        assertOnly(
                "{services: {web: {build: {dockerfile: D, dockerfile_inline: FROM}}}}",
                Code.CONFLICT,
                "compose.yaml:1:42: services.web.build has both a dockerfile and a"
                        + " dockerfile_inline");
    }

    @Test
    void an_image_must_be_built_for_the_platform_it_runs_on() {
        assertOnly(
                "{services: {web: {build: {platforms: [linux/amd64]}, platform: linux/arm64}}}",
                Code.CONFLICT,
                "compose.yaml:1:64: services.web runs on linux/arm64, and its image is built for"
                        + " linux/amd64 only");
    }

    @Test
    void network_mode_excludes_networks() {
        assertOnly(
                "{services: {web: {image: a, network_mode: host, networks: {n: null}}},"
                        + " networks: {n: {}}}",
                Code.CONFLICT,
                "compose.yaml:1:29: services.web has both network_mode and networks");
    }

    @Test
    void a_health_check_begins_with_its_kind() {
        assertOnly(
                "{services: {web: {image: a, healthcheck: {test: [curl, x]}}}}",
                Code.INVALID_VALUE,
                "compose.yaml:1:50: services.web.healthcheck.test begins with \"curl\"; a list must"
                        + " begin with CMD, CMD-SHELL or NONE");
    }

    @Test
    void what_is_said_twice_must_be_the_same() {
        assertThat(
                        sentences(
                                """
                                {services: {web: {image: a, scale: 2, cpus: 0.5, mem_limit: "100",
                                  mem_reservation: "10", pids_limit: 5,
                                  deploy: {replicas: 3, resources: {
                                    limits: {cpus: 0.6, memory: "200"}, reservations: {memory: "10"}}}}}}
                                """))
                .containsExactly(
                        "compose.yaml:1:36: services.web.scale is 2, and deploy.replicas, which"
                                + " means the same, is 3",
                        "compose.yaml:1:45: services.web.cpus is 0.5, and"
                                + " deploy.resources.limits.cpus, which means the same, is 0.6",
                        "compose.yaml:1:61: services.web.mem_limit is 100, and"
                                + " deploy.resources.limits.memory, which means the same, is 200",
                        "compose.yaml:2:38: services.web.pids_limit is 5, and"
                                + " deploy.resources.limits.pids, which means the same, is not set");
    }

    @Test
    void there_is_no_negative_number_of_containers() {
        assertThat(
                        sentences(
                                "{services: {a: {image: i, scale: -1},"
                                        + " b: {image: i, deploy: {replicas: -2}}}}"))
                .containsExactly(
                        "compose.yaml:1:34: services.a.scale must not be negative, and is -1",
                        "compose.yaml:1:72: services.b.deploy.replicas must not be negative, and is"
                                + " -2");
    }

    @Test
    void a_named_container_is_the_only_one() {
        assertOnly(
                "{services: {web: {image: a, container_name: w, deploy: {replicas: 2}}}}",
                Code.CONFLICT,
                "compose.yaml:1:45: services.web wants 2 containers (deploy.replicas), and only one"
                        + " can be called \"w\"");
    }

    @Test
    void two_services_cannot_share_a_container_name() {
        assertOnly(
                "{services: {a: {image: i, container_name: x}, b: {image: i, container_name: x}}}",
                Code.CONFLICT,
                "compose.yaml:1:77: services.a and services.b both want a container called \"x\"");
    }

    @Test
    void what_is_copied_while_watching_needs_a_target() {
        assertOnly(
                "{services: {web: {image: a, develop: {watch: [{path: x, action: rebuild},"
                        + " {path: x, action: sync}]}}}}",
                Code.INVALID_VALUE,
                "compose.yaml:1:75: services.web.develop.watch[1] has the action \"sync\" and no"
                        + " target to copy to");
    }

    @Test
    void a_path_holds_one_mount() {
        assertOnly(
                "{services: {web: {image: a, tmpfs: [\"/x:size=1m\"],"
                        + " volumes: [{type: bind, source: /y, target: /x}]}}}",
                Code.CONFLICT,
                "compose.yaml:1:62: services.web.volumes[0] is mounted at /x, where"
                        + " services.web.tmpfs[0] is mounted already");
    }

    @Test
    void a_secret_comes_from_somewhere() {
        assertOnly(
                "{services: {}, secrets: {s: {driver: vault}}}",
                Code.INVALID_VALUE,
                "compose.yaml:1:26: secrets.s says neither a file nor an environment variable to"
                        + " take its content from");
    }

    @Test
    void disabled_services_are_not_looked_at() {
        assertThat(sentences("{services: {web: {profiles: [p], networks: {ghost: null}}}}"))
                .isEmpty();
    }

    private static void assertOnly(String json, Code code, String sentence) {
        Finding finding = only(json);
        assertThat(finding.toSentence()).isEqualTo(sentence);
        assertThat(finding.problem().code()).isEqualTo(code);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    private static Finding only(String json) {
        List<Finding> findings = ModelCheck.check(Projects.of(json));
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static List<String> sentences(String json) {
        return ModelCheck.check(Projects.of(json.strip())).stream()
                .map(Finding::toSentence)
                .toList();
    }
}
