package io.windlass.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.cli.command.Terminal.Answer;
import io.windlass.engine.api.Activity;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.api.StatSample;
import io.windlass.engine.fake.FakeProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProcessCommandsTest {

    private static final String SHOP =
            """
            name: shop
            services:
              web:
                image: busybox:latest
                command: sleep 1000
                restart: always
                environment: {A: file}
                ports: ["8080:80"]
                volumes: ["data:/data"]
                depends_on: [db]
              db:
                image: busybox:latest
                command: sleep 1000
            volumes: {data: {}}
            """;

    private static final FakeProgram CAT =
            (input, out, err) -> {
                input.transferTo(out);
                err.write("done\n".getBytes(StandardCharsets.UTF_8));
                return 3;
            };

    @TempDir Path folder;

    private Terminal terminal;

    @BeforeEach
    void write_a_project() {
        terminal = new Terminal(folder).compose(SHOP);
        terminal.engine().program("cat", CAT);
    }

    private void raised() {
        assertThat(terminal.run("up", "-d", "--scale", "db=2").exitCode()).isZero();
        terminal.engine().script().forget();
    }

    @Test
    void exec_passes_input_output_and_exit_code_on() {
        raised();
        assertThat(terminal.typing("one\ntwo").run("exec", "-T", "web", "cat", "-u"))
                .isEqualTo(new Answer(3, "one\ntwo", "done\n"));
        assertThat(terminal.engine().script().calls()).containsExactly("exec cat -u in shop-web-1");
    }

    @Test
    void exec_takes_the_container_that_it_is_told_and_leaves_flags_of_the_command_alone() {
        raised();
        terminal.run("exec", "--index", "2", "db", "ls", "-d", "--index=1");
        assertThat(terminal.run("exec", "-d", "db", "ls")).isEqualTo(new Answer(0, "", ""));

        assertThat(terminal.engine().script().calls())
                .containsExactly(
                        "exec ls -d --index=1 in shop-db-2", "exec-detached ls in shop-db-1");
    }

    @Test
    void exec_says_what_is_wrong_with_its_words() {
        raised();
        assertThat(terminal.run("exec", "wbe", "ls"))
                .isEqualTo(
                        new Answer(1, "", "service \"wbe\" is not running; did you mean web?\n"));
        assertThat(terminal.run("exec", "--index", "9", "web", "ls").err())
                .isEqualTo("service \"web\" is not running container #9\n");
        assertThat(terminal.run("exec", "-t", "web", "ls").err())
                .isEqualTo("the input device is not a TTY\n");
        assertThat(terminal.run("exec", "web").err())
                .startsWith("exec requires at least 2 arg(s), only received 1\n");
    }

    @Test
    void run_makes_a_container_apart_and_gives_its_exit_code() {
        Answer answer =
                terminal.typing("hello")
                        .run(
                                "run",
                                "--name",
                                "shop-once",
                                "-e",
                                "A=flag",
                                "-e",
                                "B=c=d",
                                "-l",
                                "x=y",
                                "-w",
                                "/w",
                                "-u",
                                "me",
                                "web",
                                "cat",
                                "-n");

        assertThat(answer.out()).isEqualTo("hello");
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.err()).contains("shop-db-1  Started", "shop-once  Created", "done\n");
        assertThat(terminal.engine().states())
                .isEqualTo(
                        Map.of(
                                "shop-db-1",
                                new State.Running(io.windlass.engine.api.Container.Health.NONE),
                                "shop-once",
                                new State.Exited(3)));
        ContainerSpec spec = terminal.engine().spec("shop-once");
        assertThat(spec.config().command()).contains(List.of("cat", "-n"));
        assertThat(spec.config().environment()).containsExactlyInAnyOrder("A=flag", "B=c=d");
        assertThat(List.of(spec.config().workingDir(), spec.config().user()))
                .isEqualTo(List.of("/w", "me"));
        assertThat(spec.host().networking().portBindings()).isEmpty();
        assertThat(spec.host().running().restartPolicy().name()).isEmpty();
        assertThat(spec.endpoints().getFirst().aliases()).containsExactly("shop-once");
        assertThat(spec.config().labels())
                .containsEntry("x", "y")
                .containsEntry("com.docker.compose.oneoff", "True")
                .containsEntry("com.docker.compose.service", "web")
                .containsKey("com.docker.compose.slug")
                .doesNotContainKey("com.docker.compose.container-number");
    }

    @Test
    void run_leaves_the_containers_of_the_service_alone() {
        assertThat(terminal.run("up", "-d", "--scale", "web=2").exitCode()).isZero();
        terminal.engine().script().forget();

        assertThat(terminal.run("run", "--rm", "-T", "web", "cat").exitCode()).isEqualTo(3);

        assertThat(terminal.engine().states().keySet())
                .containsExactly("shop-db-1", "shop-web-1", "shop-web-2");
        assertThat(terminal.engine().script().calls())
                .allMatch(call -> call.matches("(create|start) shop-web-run-[0-9a-f]{12}"));
    }

    @Test
    void run_detached_prints_the_id_and_publishes_what_it_is_told() {
        Answer answer =
                terminal.run("run", "-d", "--no-deps", "-P", "--name", "p1", "web", "sleep", "9");
        terminal.run(
                "run",
                "-d",
                "--no-deps",
                "-p",
                "127.0.0.1:9000:90",
                "-v",
                "./x:/x:ro",
                "-v",
                "/data",
                "--name",
                "p2",
                "--use-aliases",
                "--entrypoint",
                "sh -c 'a b'",
                "web");

        assertThat(answer.out()).isEqualTo(terminal.engine().container("p1").id() + "\n");
        assertThat(terminal.engine().spec("p1").host().networking().portBindings())
                .containsOnlyKeys("80/tcp");
        ContainerSpec second = terminal.engine().spec("p2");
        assertThat(second.host().networking().portBindings()).containsOnlyKeys("90/tcp");
        assertThat(second.host().storage().binds()).containsExactly(folder + "/x:/x:ro");
        assertThat(second.config().entrypoint()).contains(List.of("sh", "-c", "a b"));
        assertThat(second.config().command()).contains(List.of());
        assertThat(second.endpoints().getFirst().aliases()).contains("web");
        assertThat(terminal.engine().states()).doesNotContainKey("shop-db-1");
    }

    @Test
    void run_gives_its_container_the_secrets_of_the_service() {
        terminal.compose(
                SHOP.replace("    depends_on: [db]", "    secrets: [key]")
                        + "secrets: {key: {environment: KEY}}\n");
        terminal.with("KEY", "hush");

        terminal.run("run", "--name", "with", "-T", "web", "cat");

        assertThat(terminal.engine().files("with")).containsExactly("/run/secrets/key");
        assertThat(terminal.engine().script().calls())
                .endsWith("copy /run/secrets/key into with", "start with");
    }

    @Test
    void what_is_noticed_in_the_files_is_told_once() {
        terminal.compose("version: '3'\n" + SHOP);
        raised();

        assertThat(terminal.run("exec", "-T", "web", "ls").err().lines()).hasSize(1);
    }

    @Test
    void run_tells_what_it_cannot_do() {
        assertThat(terminal.run("run", "-P", "-p", "80", "web").err())
                .isEqualTo("--service-ports and --publish are incompatible\n");
        assertThat(terminal.run("run", "wbe").err()).contains("wbe");
        assertThat(terminal.run("run", "--env-from-file", "gone.env", "web").err())
                .contains("/shop/gone.env");
        assertThat(terminal.run("run", "--entrypoint", "sh 'x", "web").err())
                .isEqualTo("a quote is not closed in: sh 'x\n");
        assertThat(terminal.engine().script().calls()).isEmpty();
    }

    @Test
    void attach_follows_a_container_to_its_end() throws Exception {
        raised();
        Thread ending =
                Thread.ofVirtual()
                        .start(() -> {
                            terminal.engine().awaitAttached("shop-web-1");
                            terminal.engine().exit("shop-web-1", 5);
                        });

        assertThat(terminal.run("attach", "--no-stdin", "web").exitCode()).isEqualTo(5);
        ending.join();
        assertThat(terminal.run("attach", "--detach-keys", "nonsense", "db").err())
                .isEqualTo("invalid detach keys (nonsense) provided\n");
    }

    @Test
    void top_puts_service_and_number_before_the_columns_of_the_engine() {
        raised();
        assertThat(terminal.run("top", "db"))
                .isEqualTo(
                        new Answer(
                                0,
                                """
                                SERVICE  #   UID   PID   PPID  C   STIME  TTY  TIME      CMD
                                db       1   root  4711  1     0   09:00  ?    00:00:00  sleep 1000
                                db       2   root  4711  1     0   09:00  ?    00:00:00  sleep 1000
                                """,
                                ""));
    }

    @Test
    void stats_show_one_sample_of_each() {
        raised();
        terminal.engine()
                .uses(
                        "shop-web-1",
                        new StatSample(
                                Instant.EPOCH, 0.125, 1 << 20, 4 << 20, 1500, 20, 0, 4096, 2));

        assertThat(terminal.run("stats", "--no-stream", "--format", "json", "web").out())
                .endsWith(
                        "\"MemPerc\":\"25.00%\",\"MemUsage\":\"1MiB / 4MiB\",\"Name\":\"shop-web-1\","
                                + "\"NetIO\":\"1.5kB / 20B\",\"PIDs\":\"2\"}\n")
                .startsWith(
                        "{\"BlockIO\":\"0B / 4.1kB\",\"CPUPerc\":\"12.50%\",\"Container\":\"c0de");
        assertThat(terminal.run("stats", "--no-stream").out())
                .startsWith(
                        "CONTAINER ID   NAME         CPU %     MEM USAGE / LIMIT   MEM %     NET")
                .contains("shop-db-1", "shop-db-2");
    }

    @Test
    void events_are_told_as_sentences_or_as_json_and_only_of_the_chosen_services() {
        happened("web", "start");
        happened("db", "die");

        assertThat(terminal.run("events", "--until", "0s", "--json", "web").out())
                .isEqualTo(
                        "{\"action\":\"start\",\"attributes\":{\"name\":\"shop-web-1\"},\"id\":\"abc\","
                                + "\"service\":\"web\",\"time\":\"2026-11-24T08:00:00.5Z\","
                                + "\"type\":\"container\"}\n");
        assertThat(terminal.run("events", "--until", "0s").out())
                .isEqualTo(
                        """
                        2026-11-24 08:00:00.500000 container start abc (name=shop-web-1)
                        2026-11-24 08:00:00.500000 container die abc (name=shop-db-1)
                        """);
        assertThat(terminal.run("events", "--since", "5m", "--until", "0s").out()).isEmpty();
    }

    private void happened(String service, String action) {
        terminal.engine()
                .happened(
                        new Activity(
                                Instant.parse("2026-11-24T08:00:00.5Z"),
                                "container",
                                action,
                                "abc",
                                Map.of(
                                        "name",
                                        "shop-" + service + "-1",
                                        "com.docker.compose.project",
                                        "shop",
                                        "com.docker.compose.service",
                                        service)));
    }

    @Test
    void commit_makes_an_image_and_a_rehearsal_makes_none() {
        raised();
        assertThat(terminal.run("--dry-run", "commit", "web", "mine:1").exitCode()).isZero();
        assertThat(terminal.run("--dry-run", "exec", "web", "ls").exitCode()).isZero();
        assertThat(terminal.engine().script().calls()).isEmpty();

        assertThat(terminal.run("commit", "web", "mine:1").err()).contains("Committed as sha256:");
        assertThat(terminal.engine().script().calls()).containsExactly("commit mine:1");
    }

    @Test
    void every_new_command_has_a_page_of_help() {
        for (String verb : List.of("exec", "run", "attach", "top", "stats", "events", "cp")) {
            assertThat(terminal.run(verb, "--help").out()).contains("Usage:  ./windlass " + verb);
        }
    }

    @Test
    void names_are_those_of_old_when_compatibility_is_asked_for() {
        assertThat(terminal.run("--compatibility", "--parallel", "1", "up", "-d").exitCode())
                .isZero();
        assertThat(terminal.engine().states()).containsOnlyKeys("shop_db_1", "shop_web_1");
    }
}
