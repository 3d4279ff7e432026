package io.windlass.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.output.ConfigCommand;
import io.windlass.compose.output.ConfigRequest;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a file holds, loading ends soon and says something; the time limit is there for what
 * would never end.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ToughnessTest {

    private static final int MUTATIONS = Integer.getInteger("windlass.mutations", 300);
    private static final int ENTRIES = Integer.getInteger("windlass.entries", 20_000);
    private static final long SEED =
            Long.getLong("windlass.mutations.seed", new Random().nextLong());

    private static final String REALISTIC =
            """
            name: shop
            x-common: &common
              restart: unless-stopped
              logging: {driver: json-file, options: {max-size: 10m}}
            services:
              web:
                <<: *common
                image: "nginx:${TAG:-1.27}"
                ports: ["8080:80", "127.0.0.1:8443-8445:443-445/tcp", 90]
                depends_on: {api: {condition: service_healthy}}
                volumes: ["./site:/usr/share/nginx/html:ro", "logs:/var/log", "/anonymous"]
                ulimits: {nofile: {soft: 10, hard: 20}, nproc: 5}
                extra_hosts: ["a:1.2.3.4", "b=::1"]
              api:
                extends: {service: base}
                build: {context: ., args: [A=1, B], ssh: [default], secrets: [key]}
                environment: {A: 1.10, B: 0x1F, C: 2024-01-15, D: , E: .inf}
                command: sh -c "exec 'x' && y"
                healthcheck: {test: curl localhost, interval: 1m30s, retries: 3}
                deploy: {replicas: 2, resources: {limits: {cpus: "0.5", memory: 64m}}}
                develop: {watch: [{path: ., action: sync, target: /x}]}
              base: {image: !override base, tmpfs: /tmp:size=1k, env_file: [{path: e, required: false}]}
            networks: {default: {ipam: {config: [{subnet: 10.0.0.0/8}]}}}
            volumes: {logs: !reset null}
            secrets: {key: {environment: HOME}}
            """;

    @TempDir Path folder;

    private Workspace workspace() {
        return new Workspace(folder);
    }

    /** Loads and prints; anything thrown fails the test. */
    private List<Finding> load(Workspace workspace) {
        Loaded loaded = workspace.load();
        ConfigCommand.run(workspace.request(), ConfigRequest.model("yaml"));
        return loaded.findings();
    }

    private List<Code> errors(String text) {
        return errors(workspace().compose(text));
    }

    private List<Code> errors(Workspace workspace) {
        return load(workspace).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.problem().code())
                .distinct()
                .toList();
    }

    @Test
    void random_bytes_are_told_to_be_no_compose_file() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < 100; i++) {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            Files.write(folder.resolve("compose.yaml"), bytes);

            assertThat(load(workspace())).as("seed %s, file %s", SEED, i).isNotEmpty();
        }
    }

    @Test
    void any_change_of_a_real_file_gives_a_project_or_findings() throws IOException {
        System.getLogger("test").log(System.Logger.Level.INFO, "-Dwindlass.mutations.seed=" + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bytes = mutated(random, REALISTIC.getBytes(StandardCharsets.UTF_8));
            Files.write(folder.resolve("compose.yaml"), bytes);

            Loaded loaded = workspace().load();
            ConfigCommand.run(workspace().request(), ConfigRequest.model("json"));

            assertThat(loaded.usable() || !loaded.findings().isEmpty())
                    .as("seed %s, file %s", SEED, i)
                    .isTrue();
        }
    }

    private static byte[] mutated(Random random, byte[] original) {
        byte[] bytes = original.clone();
        String signs = "{}[]:-,&*!|>'\"%@`#?<=\n \t$0x1e.~";
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(random.nextInt(20), bytes.length - at);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) signs.charAt(random.nextInt(signs.length()));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 ->
                        System.arraycopy(
                                original,
                                random.nextInt(original.length - length),
                                bytes,
                                at,
                                length);
                default -> {
                    byte[] shorter = new byte[bytes.length - length];
                    System.arraycopy(bytes, 0, shorter, 0, at);
                    System.arraycopy(bytes, at + length, shorter, at, shorter.length - at);
                    bytes = shorter.length == 0 ? original.clone() : shorter;
                }
            }
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 9, 30})
    void aliases_of_aliases_are_refused(int levels) {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < levels; i++) {
            String alias = "*a" + (i - 1);
            text.append("a%d: &a%d [%s]\n".formatted(i, i, (alias + ", ").repeat(9)));
        }

        assertThat(errors(text.toString())).containsExactly(Code.YAML_LIMIT);
    }

    @Test
    void merged_mappings_of_merged_mappings_are_refused() {
        StringBuilder text = new StringBuilder("x-0: &a0 {k0: [1, 2, 3, 4, 5, 6, 7, 8, 9]}\n");
        for (int i = 1; i < 30; i++) {
            String alias = "*a" + (i - 1);
            text.append(
                    "x-%d: &a%d {<<: [%s, %s, %s], l%d: %s}\n"
                            .formatted(i, i, alias, alias, alias, i, alias));
        }

        assertThat(errors(text.toString())).containsExactly(Code.YAML_LIMIT);
    }

    @Test
    void an_alias_to_what_it_stands_in_is_refused() {
        assertThat(errors("services: &s {a: {image: x, labels: *s}}"))
                .containsExactly(Code.YAML_LIMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "!t [", "&a [", "- - {a: ["})
    void nesting_without_end_is_refused(String opening) {
        assertThat(errors("services: {}\nx-deep:\n  " + opening.repeat(2000)))
                .containsAnyOf(Code.YAML_LIMIT, Code.YAML_SYNTAX);
    }

    @Test
    void nesting_below_the_limit_is_read() {
        String text = "x-deep: " + "[".repeat(450) + "]".repeat(450);

        assertThat(errors("services: {a: {image: x}}\n" + text)).isEmpty();
    }

    @Test
    void files_of_four_megabytes_are_refused() {
        assertThat(errors("x-long: " + "y".repeat(4 * 1024 * 1024))).contains(Code.FILE_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"", "'", "|\n    ", ">\n    ", "$", "${A:-", "7", "1:", "1h", "-"})
    void long_scalars_are_read(String opening) {
        String body = "1h:".repeat(100_000);
        String closing = opening.startsWith("$") ? "}" : opening.strip().replaceAll("[^'\"]", "");

        load(workspace().service("hostname: " + opening + body + closing + "\npull_policy: never"));
        load(workspace().service("environment:\n  A: " + opening + body + closing));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ports: [\"%s\"]",
                "volumes: [\"%s\"]",
                "command: \"%s\"",
                "stop_grace_period: \"%s\"",
                "mem_limit: \"%s\"",
                "pull_policy: \"every_%s\"",
                "devices: [\"%s\"]",
                "extra_hosts: [\"%s\"]",
                "env_file: [\"%s\"]",
                "build: \"%s\"",
                "cpus: \"%s\"",
                "container_name: \"%s\"",
                "user: \"%s\"",
                "network_mode: \"service:%s\"",
                "image: \"%s\""
            })
    void long_runs_of_the_same_signs_cost_no_more_than_their_length(String attribute) {
        for (String run :
                List.of("1d", "1-", "1:", "9", "[", "(", " ", "a,", "/..", "'", "${A}", "$$")) {
            load(workspace().service(attribute.formatted(run.repeat(20_000))));
        }
    }

    @Test
    void defaults_in_defaults_ten_thousand_deep_are_refused() {
        String text = "${A:-".repeat(10_000) + "}".repeat(10_000);

        assertThat(errors(workspace().service("hostname: \"" + text + "\"")))
                .containsExactly(Code.INVALID_INTERPOLATION);
    }

    @Test
    void a_hundred_thousand_variables_in_a_text_are_filled_in() {
        Workspace workspace = workspace().variable("A", "");

        assertThat(errors(workspace.service("hostname: \"" + "${A:-x}".repeat(100_000) + "\"")))
                .isEmpty();
    }

    @Test
    void variables_that_double_what_they_hold_are_refused() {
        String lines =
                IntStream.range(1, 60)
                        .mapToObj(i -> "A%d=$A%d$A%d\n".formatted(i, i - 1, i - 1))
                        .collect(Collectors.joining());
        Workspace workspace = workspace().file(".env", "A0=1234567890\n" + lines);

        assertThat(errors(workspace.service("hostname: $A59")))
                .containsExactly(Code.ENV_FILE_INVALID);
    }

    @Test
    void huge_env_files_are_read_line_by_line() {
        String lines =
                IntStream.range(0, 100_000)
                        .mapToObj(i -> "KEY_%d=$GONE\n".formatted(i))
                        .collect(Collectors.joining());
        Workspace workspace = workspace().file(".env", lines).file("e.env", lines);

        assertThat(errors(workspace.service("env_file: e.env"))).isEmpty();
    }

    @Test
    void env_files_of_more_than_the_limit_are_refused() {
        Workspace workspace = workspace().file("e.env", "A=b\n".repeat(1_000_000));

        assertThat(errors(workspace.service("env_file: e.env")))
                .containsExactly(Code.FILE_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x%d: 1\n",
                "services:|  s%d: {image: x}\n",
                "services:|  s%d: {imagee: x}\n",
                "services:|  s%d: {image: x, links: [s%d]}\n",
                "services:|  a:|    image: x|    environment:|      K%d: v\n",
                "services:|  a:|    image: x|    depends_on:|      - gone%d\n",
                "services:|  a:|    image: x|    links:|      - gone%d\n",
                "services:|  a:|    image: x|    ports:|      - \"127.%d.1.1:80:80\"\n",
                "services:|  a:|    image: x|    ports:|      - \"80:%d\"\n",
                "services:|  a:|    image: x|    volumes:|      - vol%d:/v%d\n",
                "services:|  a:|    image: x|    networks:|      - n%d\n",
                "services:|  a:|    image: x|    extra_hosts:|      - h%d:1.1.1.1\n",
                "services:|  a:|    image: x|    k%d: 1\n",
                "services:|  a:|    image: x|    <<: {b%d: 1}\n"
            })
    void mappings_and_lists_of_very_many_entries_end(String pattern) {
        entries(pattern, ENTRIES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x%d: 1\n", "services:|  a:|    image: x|    environment:|      K%d: v\n"})
    void mappings_of_a_hundred_thousand_keys_end(String pattern) {
        entries(pattern, 100_000);
    }

    private void entries(String pattern, int most) {
        int start = pattern.lastIndexOf('|') + 1;
        String entry = pattern.substring(start);
        String lines =
                IntStream.range(0, most)
                        .limit(1_900_000 / (entry.length() + 6))
                        .mapToObj(i -> entry.replace("%d", Integer.toString(i)))
                        .collect(Collectors.joining());

        load(workspace().compose(pattern.substring(0, start).replace('|', '\n') + lines));
    }

    @Test
    void numbers_without_end_are_refused_where_numbers_are_wanted() {
        assertThat(errors(workspace().service("cpus: \"" + "9".repeat(400) + "\"")))
                .containsExactly(Code.INVALID_VALUE);
        load(workspace().service("cpus: .inf\nshm_size: .nan\nlabels: {A: -.inf}"));
    }

    @Test
    void keys_longer_than_any_name_are_refused() {
        String text = "? " + "k".repeat(900_000) + "\n: [" + "a,".repeat(200_000) + "]\n";

        assertThat(errors(text)).containsExactly(Code.YAML_LIMIT);
    }

    @Test
    void ten_thousand_documents_are_refused() {
        String text =
                IntStream.range(0, 10_000)
                        .mapToObj("---\nservices: {s%d: {image: x}}\n"::formatted)
                        .collect(Collectors.joining());

        assertThat(errors(text)).containsExactly(Code.YAML_LIMIT);
    }

    @Test
    void chains_of_services_that_extend_each_other_end() {
        String text =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> "  s%d: {extends: s%d}\n".formatted(i, i + 1))
                        .collect(Collectors.joining("", "services:\n", "  s20000: {image: x}\n"));

        assertThat(errors(text)).contains(Code.CONFLICT);
    }

    @Test
    void chains_of_services_that_wait_for_each_other_are_read() {
        String text =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> "  s%d: {image: x, depends_on: [s%d]}\n".formatted(i, i + 1))
                        .collect(Collectors.joining("", "services:\n", "  s20000: {image: x}\n"));

        assertThat(errors(text)).isEmpty();
    }

    @Test
    void layers_of_services_that_wait_for_all_of_the_next_are_read() {
        StringBuilder text = new StringBuilder("services:\n");
        for (int layer = 0; layer < 60; layer++) {
            for (int i = 0; i < 8; i++) {
                int next = layer + 1;
                String needs =
                        IntStream.range(0, layer == 59 ? 0 : 8)
                                .mapToObj(n -> "s" + next + "-" + n)
                                .collect(Collectors.joining(", "));
                text.append("  s%d-%d: {image: x, depends_on: [%s]}\n".formatted(layer, i, needs));
            }
        }

        assertThat(errors(text.toString())).isEmpty();
    }

    @Test
    void files_that_include_each_other_end() {
        Workspace workspace = workspace().compose("include: [a.yaml]\nservices: {a: {image: x}}");
        workspace.file("a.yaml", "include: [compose.yaml]");

        assertThat(errors(workspace)).containsExactly(Code.DEPENDENCY_CYCLE);
    }

    @Test
    void files_that_include_the_next_one_twice_end() {
        Workspace workspace = workspace().compose("include: [0.yaml]\nservices: {a: {image: x}}");
        for (int i = 0; i < 40; i++) {
            workspace.file(i + ".yaml", "include: [%d.yaml, %d.yaml]".formatted(i + 1, i + 1));
        }
        workspace.file("40.yaml", "services: {b: {image: x}}");

        assertThat(errors(workspace)).contains(Code.CONFLICT);
    }

    @Test
    void a_thousand_files_that_include_or_extend_the_next_end() {
        Workspace workspace =
                workspace()
                        .compose(
                                "include: [0.yaml]\nservices: {a: {extends: {file: e0.yaml, service:"
                                        + " b}}}");
        for (int i = 0; i < 1000; i++) {
            workspace.file(i + ".yaml", "include: [%d.yaml]".formatted(i + 1));
            workspace.file(
                    "e" + i + ".yaml",
                    "services: {b: {extends: {file: e%d.yaml, service: b}}}".formatted(i + 1));
        }

        assertThat(errors(workspace)).containsExactly(Code.CONFLICT);
    }

    @Test
    void a_virtual_thread_is_enough_for_the_deepest_file() throws InterruptedException {
        String text = "x-deep: " + "{a: [".repeat(240) + "]}".repeat(240);
        Workspace workspace = workspace().compose("services: {a: {image: x}}\n" + text);
        List<Finding> findings = new ArrayList<>();
        Thread thread = Thread.ofVirtual().start(() -> findings.addAll(load(workspace)));
        thread.join();

        assertThat(findings).isEmpty();
    }
}
