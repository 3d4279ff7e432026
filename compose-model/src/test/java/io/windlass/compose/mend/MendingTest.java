package io.windlass.compose.mend;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.load.LoadRequest;
import io.windlass.compose.load.Loader;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Remedy;
import io.windlass.compose.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MendingTest {

    @TempDir Path folder;

    /**
     * A fix.
     *
     * @param label what it is called
     * @param broken the attributes of service {@code a}, or a whole file
     * @param mended the same afterwards
     */
    record Case(String label, String broken, String mended) {
        @Override
        public String toString() {
            return label + ": " + broken.replace("\n", " | ");
        }

        String before() {
            return file(broken);
        }

        String after() {
            return file(mended);
        }

        private static String file(String text) {
            return text.contains("services:")
                    ? text
                    : "# note\nservices:\n  a:\n    image: x # x\n" + text.indent(4);
        }
    }

    static List<Case> attributes() {
        return List.of(
                new Case("Change it to \"ports\"", "portz: ['80:80']", "ports: ['80:80']"),
                new Case("Begin it with x- if it is a note of your own", "my: 1", "x-my: 1"),
                new Case("Remove it", "tty: true\nmy: 1\ninit: true", "tty: true\ninit: true"),
                new Case(
                        "Put the date in quotes: \"2024-01-15\"",
                        "labels: {d: 2024-01-15}",
                        "labels: {d: \"2024-01-15\"}"),
                new Case(
                        "Put the date in quotes: \"2024-01-15\"",
                        "environment:\n  D: 2024-01-15 # day",
                        "environment:\n  D: \"2024-01-15\" # day"),
                new Case("Put it in quotes: \"3\"", "hostname: 3", "hostname: \"3\""),
                new Case("Write a list: [\"A\"]", "cap_add: A", "cap_add: [\"A\"]"),
                new Case("Write a list: [80]", "expose: 80", "expose: [80]"),
                new Case("Write true", "privileged: yes", "privileged: true"),
                new Case("Write false", "tty: \"no\"", "tty: false"),
                new Case("Give it a unit: 10s", "stop_grace_period: 10", "stop_grace_period: 10s"),
                new Case("Remove the key", "tty: true\nulimits:", "tty: true"),
                new Case("Remove this one", "security_opt: [A, B, A]", "security_opt: [A, B]"),
                new Case("Remove this one", "tty: true\ntty: false", "tty: true"),
                new Case("Remove the one in line 5", "tty: true\ntty: false", "tty: false"),
                new Case("Remove this one", "environment: {A: 1, A: 2}", "environment: {A: 1}"),
                new Case(
                        "Remove this one",
                        "volumes:\n  - ./a:/x\ntmpfs:\n  - /y\n  - /x",
                        "tmpfs:\n  - /y\n  - /x"),
                new Case(
                        "Put CMD in front",
                        "healthcheck:\n  test: [curl, x]",
                        "healthcheck:\n  test: [CMD, curl, x]"),
                new Case(
                        "Put CMD in front",
                        "healthcheck:\n  test:\n    - curl",
                        "healthcheck:\n  test:\n    - CMD\n    - curl"),
                new Case(
                        "Let a shell run it: [\"sh\", \"-c\", \"...\"]",
                        "command: echo \"a\" && echo $$x",
                        "command: [\"sh\", \"-c\", \"echo \\\"a\\\" && echo $$x\"]"),
                new Case(
                        "Remove the option \"foo\"",
                        "volumes: ['./a:/b:ro,foo']",
                        "volumes: ['./a:/b:ro']"),
                new Case(
                        "Put it in quotes",
                        "environment: {VERSION: 1.10}",
                        "environment: {VERSION: \"1.10\"}"),
                new Case(
                        "Write $$: a plain $ is meant",
                        "environment: {P: pa$word}",
                        "environment: {P: pa$$word}"),
                new Case(
                        "Say that it may be empty: ${word:-}",
                        "environment: {P: '$$word$word'}",
                        "environment: {P: '$$word${word:-}'}"),
                new Case(
                        "Say that it may be empty: ${Q:-}",
                        "environment:\n  P: |\n    a\n    ${Q}",
                        "environment:\n  P: |\n    a\n    ${Q:-}"),
                new Case(
                        "Write $$: a plain $ is meant",
                        "environment: {P: 'a${1}'}",
                        "environment: {P: 'a$${1}'}"),
                new Case(
                        "Say \"required: false\": it can be missing",
                        "env_file: gone.env",
                        "env_file: [{path: gone.env, required: false}]"),
                new Case(
                        "Say \"required: false\": it can be missing",
                        "env_file:\n  - gone.env",
                        "env_file:\n  - {path: gone.env, required: false}"),
                new Case(
                        "Say \"required: false\": it can be missing",
                        "env_file:\n  - path: gone.env",
                        "env_file:\n  - path: gone.env\n    required: false"),
                new Case("Remove container_name", "container_name: aa\nscale: 2", "scale: 2"),
                new Case(
                        "Set only one of them: remove cpus",
                        "cpus: 1\ndeploy: {resources: {limits: {cpus: '2'}}}",
                        "deploy: {resources: {limits: {cpus: '2'}}}"),
                new Case(
                        "Remove start_interval",
                        "healthcheck: {test: x, start_interval: 5s}",
                        "healthcheck: {test: x}"),
                new Case(
                        "Remove ports",
                        "network_mode: host\nports:\n  - 80:80\n  - 81:81",
                        "network_mode: host"),
                new Case(
                        "Remove dockerfile_inline",
                        "build: {dockerfile: d, dockerfile_inline: e}",
                        "build: {dockerfile: d}"),
                new Case("Change it to host", "cgroup: hsot", "cgroup: host"));
    }

    static List<Case> files() {
        return List.of(
                new Case(
                        "Remove it here",
                        """
                        services:
                          a:
                            image: x
                            secrets:
                              - source: gone
                                target: t
                              - there
                        secrets:
                          there: {environment: A}
                        """,
                        """
                        services:
                          a:
                            image: x
                            secrets:
                              - there
                        secrets:
                          there: {environment: A}
                        """),
                new Case(
                        "Remove version",
                        "version: '3'\nservices:\n  a: {image: x}\n",
                        "services:\n  a: {image: x}\n"),
                new Case(
                        "Define \"data\" below \"volumes\"",
                        "services:\n  a:\n    image: x\n    volumes: ['data:/d']\n",
                        "services:\n  a:\n    image: x\n    volumes: ['data:/d']\nvolumes:\n  data:\n"),
                new Case(
                        "Change it to \"data\"",
                        """
                        services:
                          a:
                            image: x
                            volumes: ['dta:/d', 'data:/e']
                        volumes:
                          data:
                        """,
                        """
                        services:
                          a:
                            image: x
                            volumes: ['data:/d', 'data:/e']
                        volumes:
                          data:
                        """),
                new Case(
                        "Define \"s\" below \"secrets\", from a file",
                        "services:\n  a:\n    image: x\n    secrets: [s]\n",
                        """
                        services:
                          a:
                            image: x
                            secrets: [s]
                        secrets:
                          s: {file: ./s.txt}
                        """),
                new Case(
                        "Mount the volume \"v\" in the long form, and define it",
                        "services:\n  a:\n    image: x\n    volumes:\n      - v:/d\n",
                        """
                        services:
                          a:
                            image: x
                            volumes:
                              - {type: volume, source: v, target: "/d"}
                        volumes:
                          v:
                        """),
                new Case(
                        "Remove it",
                        "services:\n  a: {image: x}\nvolumes:\n  # old\n  data:\n",
                        "services:\n  a: {image: x}\n"),
                new Case(
                        "Change it to \"db\"",
                        "services:\n  a: {image: x, depends_on: [dbb]}\n  db: {image: y}\n",
                        "services:\n  a: {image: x, depends_on: [db]}\n  db: {image: y}\n"),
                new Case(
                        "Remove it here",
                        "services:\n  a:\n    image: x\n    depends_on:\n      - gone\n",
                        "services:\n  a:\n    image: x\n"),
                new Case(
                        "Say \"required: false\": it can do without",
                        """
                        services:
                          a:
                            image: x
                            depends_on:
                              - b
                              - c
                          b: {image: x, profiles: [p]}
                          c: {image: x}
                        """,
                        """
                        services:
                          a:
                            image: x
                            depends_on:
                              b:
                                condition: service_started
                                required: false
                              c:
                                condition: service_started
                          b: {image: x, profiles: [p]}
                          c: {image: x}
                        """),
                new Case(
                        "Remove the dependency b -> a",
                        """
                        services:
                          a: {image: x, depends_on: [b]}
                          b: {image: x, depends_on: [c, a]}
                          c: {image: x}
                        """,
                        """
                        services:
                          a: {image: x, depends_on: [b]}
                          b: {image: x, depends_on: [c]}
                          c: {image: x}
                        """),
                new Case(
                        "Publish port 8082",
                        """
                        services:
                          a: {image: x, ports: ['8080:80', '8081:81']}
                          b: {image: x, ports: ['127.0.0.1:8080:8080']}
                        """,
                        """
                        services:
                          a: {image: x, ports: ['8080:80', '8081:81']}
                          b: {image: x, ports: ['127.0.0.1:8082:8080']}
                        """),
                new Case(
                        "Wait only until it is started",
                        """
                        services:
                          a: {image: x, depends_on: {b: {condition: service_healthy}}}
                          b: {image: x, healthcheck: {disable: true}}
                        """,
                        """
                        services:
                          a: {image: x, depends_on: {b: {condition: service_started}}}
                          b: {image: x, healthcheck: {disable: true}}
                        """),
                new Case(
                        "Call it \"a-b\"",
                        "services:\n  a b: {image: x}\n  c: {image: x, depends_on: [a b]}\n",
                        "services:\n  a-b: {image: x}\n  c: {image: x, depends_on: [a-b]}\n"),
                new Case(
                        "Change it to \"base\"",
                        "services:\n  base: {image: x}\n  c: {extends: {service: bsae}}\n",
                        "services:\n  base: {image: x}\n  c: {extends: {service: base}}\n"),
                new Case(
                        "Put it in quotes",
                        "services:\n  true: {image: x}\n",
                        "services:\n  \"true\": {image: x}\n"));
    }

    @ParameterizedTest
    @MethodSource({"attributes", "files"})
    void a_fix_changes_its_range_and_solves_what_it_is_for(Case one) throws IOException {
        List<Finding> before = findings(one.before());

        Finding finding =
                before.stream().filter(each -> has(each, one.label())).findFirst().orElseThrow();
        String after = apply(one.before(), fix(finding, one.label()));

        assertThat(after).isEqualTo(one.after());
        List<Finding> now = findings(after);
        assertThat(count(now, finding)).isEqualTo(count(before, finding) - 1);
        List<String> added = new ArrayList<>(summaries(now));
        added.removeAll(summaries(before));
        assertThat(added).isEmpty();
    }

    @Test
    void a_file_with_other_line_ends_keeps_them() throws IOException {
        String text = "services:\r\n  a:\r\n    image: x\r\n    my: 1\r\n    tty: true\r\n";

        Finding finding = findings(text).getFirst();

        assertThat(apply(text, fix(finding, "Remove it")))
                .isEqualTo("services:\r\n  a:\r\n    image: x\r\n    tty: true\r\n");
    }

    @Test
    void what_is_used_through_an_anchor_is_mended_where_it_stands() throws IOException {
        String text =
                """
                x-all: &all
                  portz: []
                services:
                  a: {<<: *all, image: x}
                  b: {<<: *all, image: x}
                """;

        Finding finding = findings(text).getFirst();
        String after = apply(text, fix(finding, "Change it to \"ports\""));

        assertThat(after).isEqualTo(text.replace("portz", "ports"));
        assertThat(findings(after)).isEmpty();
    }

    @Test
    void a_place_in_an_extended_file_is_mended_in_that_file() throws IOException {
        Files.writeString(
                folder.resolve("base.yaml"),
                "services:\n  b: {image: x, volumes: ['d:/x', 'dd:/d']}\n");

        List<Finding> findings =
                findings("services:\n  a:\n    extends: {file: base.yaml, service: b}\n");

        assertThat(findings)
                .flatExtracting(finding -> finding.problem().fixes())
                .contains(
                        new Fix.ReplaceText(
                                "Define \"dd\" below \"volumes\"",
                                folder.resolve("compose.yaml"),
                                58,
                                58,
                                "volumes:\n  dd:\n"));
    }

    @Test
    void a_missing_file_can_be_created() throws IOException {
        Finding finding = findings("services:\n  a: {image: x, env_file: a.env}\n").getFirst();
        Path file = folder.resolve("a.env");

        assertThat(finding.problem().fixes())
                .contains(new Fix.CreateFile("Create " + file, file, ""));
    }

    @Test
    void what_comes_from_a_variable_stays_advice() throws IOException {
        Finding finding =
                findings(
                                """
                                services:
                                  a: {image: x, ports: ['80:80']}
                                  b: {image: x, ports: ['${P:-80}:80']}
                                """)
                        .getFirst();

        assertThat(finding.problem().fixes()).containsExactly(new Fix.Hint("Publish port 81"));
    }

    @Test
    void of_fixes_in_large_files_the_last_stay_open_until_asked_for() {
        Path file = folder.resolve("compose.yaml");
        String text = "one: 1\n" + "#".repeat(600_000);
        Fix open = Fix.here("Call it two", new Remedy.Word("one", "two"));
        Finding finding =
                new Finding(
                        Severity.WARNING,
                        Problem.of(Code.SUSPICIOUS, "It is called one.", open),
                        Optional.of(new Position(file, 1, 1)),
                        "one");
        Mending mending = new Mending(_ -> Optional.of(text), List.of(file));
        Fix mended = new Fix.ReplaceText("Call it two", file, 0, 3, "two");

        assertThat(mending.resolve(List.of(finding, finding)))
                .flatExtracting(one -> one.problem().fixes())
                .containsExactly(mended, open);
        assertThat(mending.resolve(finding).problem().fixes()).containsExactly(mended);
    }

    private List<Finding> findings(String text) throws IOException {
        Path file = folder.resolve("compose.yaml");
        Files.writeString(file, text);
        return Loader.load(LoadRequest.of(file, Map.of("HOME", "/home/me"))).findings();
    }

    private static boolean has(Finding finding, String label) {
        return finding.problem().fixes().stream().anyMatch(fix -> fix.label().equals(label));
    }

    private static Fix.ReplaceText fix(Finding finding, String label) {
        return (Fix.ReplaceText)
                finding.problem().fixes().stream()
                        .filter(fix -> fix.label().equals(label))
                        .findFirst()
                        .orElseThrow();
    }

    private static String apply(String text, Fix.ReplaceText fix) {
        return text.substring(0, fix.start()) + fix.replacement() + text.substring(fix.end());
    }

    private static List<String> summaries(List<Finding> findings) {
        return findings.stream().map(finding -> finding.problem().summary()).toList();
    }

    private static long count(List<Finding> findings, Finding wanted) {
        return summaries(findings).stream().filter(wanted.problem().summary()::equals).count();
    }
}
