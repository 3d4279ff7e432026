package io.windlass.compose.spec;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCheckTest {

    @Test
    void an_unknown_key_is_told_with_its_place_and_the_nearest_known_one() {
        List<Finding> findings =
                SchemaCheck.check(
                        JsonReader.fields("{services: {web:\n  {image: a, enviroment: {A: b}}}}"));

        assertThat(findings).hasSize(1);
        Finding finding = findings.getFirst();
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.problem().code()).isEqualTo(Code.UNKNOWN_KEY);
        assertThat(finding.toSentence())
                .isEqualTo("compose.yaml:2:14: Compose has no key \"enviroment\" in services.web");
        assertThat(finding.path()).isEqualTo("services.web.enviroment");
        assertThat(finding.problem().fixes())
                .containsExactly(
                        Fix.here(
                                "Change it to \"environment\"",
                                new Remedy.Word("enviroment", "environment")),
                        Fix.here(
                                "Begin it with x- if it is a note of your own",
                                new Remedy.Word("enviroment", "x-enviroment")),
                        Fix.here("Remove it", new Remedy.Removed()));
        assertThat(finding.problem().detail()).isEmpty();
    }

    @Test
    void the_keys_of_a_small_mapping_are_all_told() {
        Finding finding = only("{services: {a: {image: b, logging: {foo: 1}}}}");

        assertThat(finding.problem().detail()).contains("Known here: driver, options");
    }

    @Test
    void a_key_that_belongs_elsewhere_is_sent_there() {
        assertThat(fixes("{services: {web: {replicas: 2}}}"))
                .startsWith("It belongs below \"deploy\"");
        assertThat(fixes("{privileged: true}")).startsWith("It belongs below \"services.NAME\"");
    }

    @Test
    void a_value_of_another_kind_is_told_with_what_is_wanted() {
        Finding finding = only("{services: {web: {image: 3}}}");

        assertThat(finding)
                .isEqualTo(
                        new Finding(
                                Severity.ERROR,
                                new Problem(
                                        Code.WRONG_TYPE,
                                        "services.web.image must be a text, not the number 3",
                                        Optional.empty(),
                                        List.of(
                                                Fix.here(
                                                        "Put it in quotes: \"3\"",
                                                        new Remedy.Quoted()))),
                                JsonReader.position(1, 26),
                                "services.web.image"));
    }

    @Test
    void all_mistakes_are_told_in_the_order_of_the_tree() {
        assertThat(sentences("{service: {}, services: {a: {image: 1, x: 2}, b: 3}, volumes: null}"))
                .containsExactly(
                        "Compose has no key \"service\" at the top of a file",
                        "services.a.image must be a text, not the number 1",
                        "Compose has no key \"x\" in services.a",
                        "services.b must be a mapping, not the number 3",
                        "volumes has no value; it must be a mapping");
    }

    @Test
    void a_date_should_be_put_in_quotes() {
        Finding finding = only("{services: {web: {environment: {DAY: 2024-01-15}}}}");

        assertThat(finding.problem())
                .isEqualTo(
                        new Problem(
                                Code.WRONG_TYPE,
                                "services.web.environment.DAY must be a text, a number, true or"
                                        + " false or nothing, not the date 2024-01-15",
                                Optional.empty(),
                                List.of(
                                        Fix.here(
                                                "Put the date in quotes: \"2024-01-15\"",
                                                new Remedy.Quoted()))));
    }

    @Test
    void a_missing_key_is_told_at_what_lacks_it() {
        Finding finding = only("{services: {web: {depends_on: {db:\n {restart: true}}}}}");

        assertThat(finding.toSentence())
                .isEqualTo(
                        "compose.yaml:1:32: services.web.depends_on.db needs \"condition\":"
                                + " service_started, service_healthy or"
                                + " service_completed_successfully");
        assertThat(finding.problem().detail()).contains("What is waited for.");
    }

    @Test
    void a_word_that_is_none_of_the_known_ones_is_told_with_the_nearest() {
        Finding finding = only("{services: {web: {depends_on: {db: {condition: healthy}}}}}");

        assertThat(finding.problem().code()).isEqualTo(Code.INVALID_VALUE);
        assertThat(finding.problem().summary())
                .isEqualTo(
                        "services.web.depends_on.db.condition must be service_started,"
                                + " service_healthy or service_completed_successfully, not the"
                                + " text \"healthy\"");
        assertThat(fixes("{services: {web: {cgroup: privat}}}"))
                .containsExactly("Change it to private");
    }

    @Test
    void a_name_with_other_letters_is_refused() {
        Finding finding = only("{services: {web/app: {image: a}}}");

        assertThat(finding.problem().code()).isEqualTo(Code.INVALID_VALUE);
        assertThat(finding.toSentence())
                .isEqualTo(
                        "compose.yaml:1:13: \"web/app\" cannot be a name in services: names are"
                                + " made of the letters a to z, digits, \".\", \"_\" and \"-\"");
        assertThat(finding.problem().fixes())
                .containsExactly(
                        Fix.here("Call it \"web-app\"", new Remedy.Renamed("web/app", "web-app")));
        assertThat(sentences("{volumes: {café: null}}")).hasSize(1);
        assertThat(sentences("{services: {a: {networks: {b c: null}}}}".replace("b c", "\"b c\"")))
                .hasSize(1);
    }

    @Test
    void networks_at_the_top_may_have_any_name() {
        assertThat(sentences("{networks: {\"b c\": null}}")).isEmpty();
    }

    @Test
    void an_item_that_stands_twice_is_told_at_its_second_place() {
        Finding finding = only("{services: {web: {security_opt: [a,\n b,\n a]}}}");

        assertThat(finding.toSentence())
                .isEqualTo("compose.yaml:3:2: services.web.security_opt has \"a\" twice");
        assertThat(finding.path()).isEqualTo("services.web.security_opt[2]");
        assertThat(finding.problem().detail()).contains("The first one: compose.yaml:1:34");
    }

    @Test
    void a_long_text_is_cut_in_sentences() {
        assertThat(sentences("{services: \"" + "long ".repeat(20) + "\"}"))
                .containsExactly(
                        "services must be a mapping, not the text \"" + "long ".repeat(8) + "…\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image: null",
                "hostname: null",
                "build: null",
                "ports: null",
                "configs: null",
                "environment: null",
                "extra_hosts: null",
                "logging: null",
                "scale: null",
                "sysctls: null",
                "ulimits: null",
                "env_file: null",
                "healthcheck: null"
            })
    void most_attributes_need_a_value(String line) {
        assertThat(sentences("{services: {web: {" + line + "}}}"))
                .singleElement()
                .asString()
                .startsWith(
                        "services.web.%s has no value; it must be "
                                .formatted(line.substring(0, line.indexOf(':'))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "entrypoint", "deploy", "develop", "pid"})
    void some_attributes_may_be_empty(String key) {
        assertThat(sentences("{services: {web: {" + key + ": null}}}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    blkio_config: {weight: 300, device_read_bps: [{path: /dev/sda, rate: 1mb}]}
                    build: .
                    build: {context: ., args: [A=1], ssh: [default], x-note: 1, sbom: true}
                    command: [a, b]
                    container_name: web-1
                    cpu_percent: 50
                    cpus: 0.5
                    credential_spec: {file: a}
                    depends_on: [db]
                    depends_on: {x-db: {condition: service_healthy, required: false}}
                    deploy: {replicas: "2", resources: {limits: {cpus: "1", memory: 1g, pids: 3}}}
                    develop: {watch: [{path: a, action: sync+exec, exec: {command: b}}]}
                    devices: [/dev/a, {source: /dev/b}]
                    dns: 1.1.1.1
                    env_file: [a, {path: b, required: false}]
                    environment: {A: 1, B: true, C: null, D: x, E: 1.5}
                    environment: [A=1, B]
                    expose: [80, "81", 82-83]
                    extends: {service: a, file: b}
                    extra_hosts: {a: [b, b], c: d}
                    gpus: all
                    gpus: [{count: all, further: 1}]
                    healthcheck: {test: [CMD, a], interval: 3s, retries: 3}
                    init: "yes"
                    labels: {a: null}
                    logging: {driver: a, options: {b: 1, c: null}}
                    mem_limit: 1.5
                    models: {llm: null}
                    networks: {a: null, b: {priority: 10, driver_opts: {c: 1}}}
                    oom_score_adj: -1000
                    ports: [80, "81:81", {target: 82}]
                    post_start: [{command: null, user: root}]
                    provider: {type: a, options: {b: [1, true, c]}}
                    pull_policy: every_12h
                    secrets: [a, {source: b, mode: 288}]
                    storage_opt: {size: 1G}
                    tmpfs: [/a, /b]
                    ulimits: {nofile: 5, nproc: {soft: 1, hard: "2"}}
                    volumes: ["a:/a", {type: tmpfs, tmpfs: {size: 1.0}}, {type: image, image: {subpath: a}}]
                    x-anything: [1, {a: null}]
                    """)
    void what_the_specification_knows_is_accepted(String line) {
        assertThat(sentences("{services: {web: {" + line + "}}}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    blkio_config: {x-a: 1}                 | UNKNOWN_KEY   | services.web.blkio_config.x-a
                    build: {contex: .}                     | UNKNOWN_KEY   | services.web.build.contex
                    build: {ulimits: [a]}                  | WRONG_TYPE    | services.web.build.ulimits
                    command: [a, 1]                        | WRONG_TYPE    | services.web.command[1]
                    container_name: a                      | INVALID_VALUE | services.web.container_name
                    cpu_percent: 101                       | INVALID_VALUE | services.web.cpu_percent
                    cpus: true                             | WRONG_TYPE    | services.web.cpus
                    depends_on: {db: null}                 | WRONG_TYPE    | services.web.depends_on.db
                    deploy: {resources: {limits: {memory: 1}}} | WRONG_TYPE | services.web.deploy.resources.limits.memory
                    develop: {watch: [{path: a}]}          | INVALID_VALUE | services.web.develop.watch[0]
                    devices: [{target: a}]                 | INVALID_VALUE | services.web.devices[0]
                    env_file: [{path: a, x-b: c}]          | UNKNOWN_KEY   | services.web.env_file[0].x-b
                    environment: {A: [b]}                  | WRONG_TYPE    | services.web.environment.A
                    environment: {"": b}                   | INVALID_VALUE | services.web.environment.
                    extends: {file: a}                     | INVALID_VALUE | services.web.extends
                    gpus: some                             | INVALID_VALUE | services.web.gpus
                    healthcheck: {interval: 3}             | WRONG_TYPE    | services.web.healthcheck.interval
                    labels: [a, a]                         | INVALID_VALUE | services.web.labels[1]
                    logging: {options: {a: true}}          | WRONG_TYPE    | services.web.logging.options.a
                    network: a                             | UNKNOWN_KEY   | services.web.network
                    networks: {n: {ipv4: a}}               | UNKNOWN_KEY   | services.web.networks.n.ipv4
                    oom_score_adj: 2000                    | INVALID_VALUE | services.web.oom_score_adj
                    ports: {a: b}                          | WRONG_TYPE    | services.web.ports
                    provider: {}                           | INVALID_VALUE | services.web.provider
                    pull_policy: sometimes                 | INVALID_VALUE | services.web.pull_policy
                    restart: false                         | WRONG_TYPE    | services.web.restart
                    scale: 1.5                             | WRONG_TYPE    | services.web.scale
                    secrets: [{type: a}]                   | UNKNOWN_KEY   | services.web.secrets[0].type
                    ulimits: {nproc: {soft: 1}}            | INVALID_VALUE | services.web.ulimits.nproc
                    use_api_socket: "true"                 | WRONG_TYPE    | services.web.use_api_socket
                    volumes: [{type: disk}]                | INVALID_VALUE | services.web.volumes[0].type
                    volumes: [{type: tmpfs, tmpfs: {size: -1}}] | INVALID_VALUE | services.web.volumes[0].tmpfs.size
                    """)
    void what_the_specification_does_not_know_is_refused(String line, Code code, String path) {
        assertThat(SchemaCheck.check(JsonReader.fields("{services: {web: {" + line + "}}}")))
                .extracting(finding -> finding.problem().code(), Finding::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    version: 3                              | version
                    name: 1                                 | name
                    include: a                              | include
                    include: [{path: a, x-b: c}]            | include[0].x-b
                    models: {m: {name: a}}                  | models.m
                    networks: {n: {drive: a}}               | networks.n.drive
                    networks: {n: {ipam: {config: {}}}}     | networks.n.ipam.config
                    networks: {n: {external: {names: a}}}   | networks.n.external.names
                    volumes: {v: [a]}                       | volumes.v
                    secrets: {s: null}                      | secrets.s
                    configs: {c: {driver: a}}               | configs.c.driver
                    """)
    void sections_beside_services_are_checked_too(String line, String path) {
        assertThat(SchemaCheck.check(JsonReader.fields("{" + line + "}")))
                .extracting(Finding::path)
                .containsExactly(path);
    }

    @Test
    void extensions_of_any_kind_are_allowed() {
        assertThat(sentences("{x-a: 1, x-b: {c: null}, services: {x-web: {image: a}}}")).isEmpty();
    }

    private static List<String> sentences(String json) {
        return SchemaCheck.check(JsonReader.fields(json)).stream()
                .map(finding -> finding.problem().summary())
                .toList();
    }

    private static List<String> fixes(String json) {
        return only(json).problem().fixes().stream().map(Fix::label).toList();
    }

    private static Finding only(String json) {
        List<Finding> findings = SchemaCheck.check(JsonReader.fields(json));
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
