package io.windlass.engine.embedded.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.problem.Code;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.ExecResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ContainersTest extends Stage {

    @Test
    void a_container_runs_to_its_end() throws EngineException, InterruptedException {
        Container container = create("one", "echo hello; exit 3");
        assertThat(container.state()).isEqualTo(new State.Created());

        containers.start(container);

        assertThat(code(container)).contains(3);
        assertThat(log(container)).containsExactly("hello");
        containers.start(container);
        assertThat(code(container)).contains(3);
        assertThat(log(container)).containsExactly("hello", "hello");
    }

    @Test
    void a_command_in_it_has_its_output_and_code() throws EngineException, InterruptedException {
        Container container = create("one", WAIT);
        containers.start(container);

        assertThat(exec(container, "echo $1$$; echo err >&2; exit 9"))
                .satisfies(result -> {
                    assertThat(result.exitCode()).isEqualTo(9);
                    assertThat(result.stderr()).isEqualTo("err\n");
                });
        assertThat(exec(container, "hostname; grep CapEff /proc/self/status"))
                .isEqualTo(new ExecResult(0, "box\nCapEff:\t00000000a80425fb\n", ""));
        assertThat(
                        problem(() ->
                                        containers.exec(
                                                container,
                                                List.of("no-such-program"),
                                                List.of(),
                                                Optional.empty(),
                                                Optional.empty()))
                                .summary())
                .isEqualTo(
                        "The engine could not run a command in container one: there is no program"
                                + " 'no-such-program' in the image.");
    }

    @Test
    void it_is_asked_to_end_and_killed_when_it_does_not()
            throws EngineException, InterruptedException {
        Container polite = create("polite", "trap 'echo bye; exit 5' TERM; echo up; " + WAIT);
        Container deaf = create("deaf", "trap '' TERM; echo up; " + WAIT);
        for (Container container : List.of(polite, deaf)) {
            start(container, "up");
        }

        containers.stop(polite, Optional.empty());
        containers.stop(deaf, Optional.of(Duration.ofMillis(50)));
        containers.stop(deaf, Optional.empty());

        assertThat(code(polite)).contains(5);
        assertThat(log(polite)).containsExactly("up", "bye");
        assertThat(code(deaf)).contains(137);
    }

    @Test
    void all_its_processes_end_with_it() throws EngineException, InterruptedException {
        Container container =
                create("one", "setsid sleep 1000 & setsid sleep 1000 & echo up; " + WAIT);
        start(container, "up");

        containers.kill(container, 9);

        assertThat(container.end().join()).isInstanceOf(State.Exited.class);
        assertThat(code(container)).contains(137);
    }

    @Test
    void what_cannot_be_started_is_told_and_leaves_no_process()
            throws EngineException, InterruptedException, IOException {
        Container container =
                containers.create(
                        with(
                                setup("one", ""),
                                new Setup.Program(
                                        List.of("/no/program"),
                                        List.of(),
                                        "/",
                                        "",
                                        "box",
                                        "",
                                        false,
                                        false,
                                        15,
                                        10)));

        assertThat(problem(() -> containers.start(container)).summary())
                .isEqualTo(
                        "The engine could not start container one: there is no program"
                                + " '/no/program' in the image.");
        assertThat(code(container)).contains(127);

        Container unbound =
                create("two", "true", setup -> withBind(setup, folder.resolve("missing"), "/data"));
        assertThat(problem(() -> containers.start(unbound)).code())
                .isEqualTo(Code.BIND_SOURCE_MISSING);
        assertThat(unbound.state()).isEqualTo(new State.Created());
    }

    @Test
    void containers_outlive_the_program_and_are_taken_up_again()
            throws EngineException, InterruptedException, IOException {
        Container lasting = create("lasting", "trap 'echo end; exit 4' TERM; echo up; " + WAIT);
        Container ending =
                create(
                        "ending",
                        "echo up; read line < /gate/pipe; exit 6",
                        setup -> withBind(setup, pipe(), "/gate"));
        start(lasting, "up");
        start(ending, "up");
        containers.close();
        Files.writeString(folder.resolve("gate/pipe"), "go\n");

        BlockingQueue<String> changes = new LinkedBlockingQueue<>();
        containers =
                Containers.open(
                        host,
                        Clock.systemUTC(),
                        container -> changes.add(container.setup().name()));

        Container again = containers.find("lasting").orElseThrow();
        assertThat(again.state()).isEqualTo(lasting.state());
        Container ended = containers.find(ending.id()).orElseThrow();
        ended.end().join();
        assertThat(code(ended)).contains(6);
        assertThat(exec(again, "echo still").stdout()).isEqualTo("still\n");
        containers.stop(again, Optional.empty());
        assertThat(code(again)).contains(4);
        assertThat(log(again)).containsExactly("up", "end");
        String first = take(changes);
        assertThat(List.of(first, take(changes))).containsExactlyInAnyOrder("lasting", "ending");
    }

    @Test
    void what_a_crash_left_half_made_is_removed() throws IOException, InterruptedException {
        Files.createDirectories(host.folder().containers().resolve("half/upper/etc"));
        Files.createDirectories(host.folder().containers().resolve(".probe1/work"));

        containers.close();
        containers = Containers.open(host, Clock.systemUTC(), container -> {});

        assertThat(containers.all()).isEmpty();
        assertThat(list(host.folder().containers())).isEmpty();
    }

    @Test
    void names_are_unique_and_running_containers_are_not_removed_by_accident()
            throws EngineException, InterruptedException {
        Container container = create("one", "echo up; " + WAIT);
        start(container, "up");

        assertThat(problem(() -> create("one", "true")).code()).isEqualTo(Code.NAME_CONFLICT);
        assertThat(problem(() -> containers.remove(container, false)).code())
                .isEqualTo(Code.RESOURCE_IN_USE);
        containers.remove(container, true);
        assertThat(containers.find("one")).isEmpty();
        containers.remove(container, false);
        assertThat(problem(() -> containers.start(container)).code()).isEqualTo(Code.NOT_FOUND);
    }

    private Path pipe() {
        try {
            Path gate = Files.createDirectory(folder.resolve("gate"));
            new ProcessBuilder("mkfifo", gate.resolve("pipe").toString()).start().waitFor();
            return gate;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String take(BlockingQueue<String> queue) throws InterruptedException {
        return Optional.ofNullable(queue.poll(30, TimeUnit.SECONDS)).orElse("nothing");
    }
}
