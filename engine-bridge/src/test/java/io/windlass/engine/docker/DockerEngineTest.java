package io.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.compose.problem.Code;
import io.windlass.engine.api.BuildSpec;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.Images.Image;
import io.windlass.engine.api.LogLine;
import io.windlass.engine.api.LogRequest;
import io.windlass.engine.api.Subscription;
import io.windlass.engine.contract.LogRecorder;
import io.windlass.engine.contract.ProcessContract;
import io.windlass.engine.contract.Recorder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
@Timeout(180)
class DockerEngineTest extends ProcessContract {

    @TempDir Path folder;

    @Override
    protected Engine connect() throws EngineException, InterruptedException {
        return GivenEngine.connect();
    }

    private LogRecorder log(ContainerId id, LogRequest request) throws Exception {
        LogRecorder log = new LogRecorder();
        engine().containers().logs(id, request, log);
        return log;
    }

    @Test
    void a_followed_log_comes_line_by_line_until_the_container_ends() throws Exception {
        ContainerId id =
                started(
                        container("follow")
                                .shell(
                                        "echo one; echo two >&2; while [ ! -e /go ]; do sleep 0.1; done; printf 'gr\\303\\274n\\n'"));
        LogRecorder log = log(id, LogRequest.follow(10));
        log.lines().await(line -> line.text().equals("one"));
        assertThat(log.lines().await(line -> line.text().equals("two")).stream())
                .isEqualTo(LogLine.Stream.STDERR);

        engine().containers().exec(id, io.windlass.engine.api.ExecSpec.of("touch", "/go"));

        assertThat(log.texts()).containsExactlyInAnyOrder("one", "two", "grün");
        assertThat(log.end().items()).containsExactly(Optional.empty());
    }

    @Test
    void a_line_of_a_megabyte_is_one_line() throws Exception {
        ContainerId id =
                started(
                        container("long")
                                .shell("head -c 1000000 /dev/zero | tr '\\0' x; echo; echo after"));
        engine().containers().await(id);

        List<LogLine> lines = log(id, LogRequest.all()).toTheEnd();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().text())
                .hasSize(64 * 1024)
                .containsOnlyOnce("x".repeat(64 * 1024));
        assertThat(lines.getFirst().truncated()).isTrue();
        assertThat(lines.getLast().text()).isEqualTo("after");
    }

    @Test
    void a_terminal_has_one_stream_without_frames() throws Exception {
        String piece = "y".repeat(40_000);
        ContainerId id =
                started(
                        container("tty")
                                .tty()
                                .shell(
                                        "echo first; head -c 40000 /dev/zero | tr '\\0' y; echo; echo last >&2"));
        engine().containers().await(id);

        assertThat(log(id, LogRequest.all()).texts()).containsExactly("first", piece, "last");
    }

    @Test
    void a_log_goes_on_where_it_was_left() throws Exception {
        ContainerId id =
                started(
                        container("resume")
                                .shell("for i in 1 2 3 4 5; do echo $i; sleep 0.01; done"));
        engine().containers().await(id);
        List<LogLine> all = log(id, LogRequest.all()).toTheEnd();

        LogRequest from =
                new LogRequest(
                        false,
                        OptionalInt.empty(),
                        Optional.of(all.get(2).time()),
                        Optional.empty());

        assertThat(log(id, from).texts()).containsExactly("3", "4", "5");
        assertThat(
                        log(
                                        id,
                                        new LogRequest(
                                                false,
                                                OptionalInt.of(2),
                                                Optional.empty(),
                                                Optional.empty()))
                                .texts())
                .containsExactly("4", "5");
    }

    @Test
    void closing_a_log_ends_it_without_a_word() throws Exception {
        ContainerId id = started(container("quiet"));
        LogRecorder log = new LogRecorder();
        Subscription subscription = engine().containers().logs(id, LogRequest.follow(1), log);

        subscription.close();

        assertThat(log.end().items()).isEmpty();
    }

    private BuildSpec build(Optional<String> inline, String tag) {
        return new BuildSpec(
                "app",
                folder.toString(),
                Optional.empty(),
                inline,
                Map.of("WORD", "hello"),
                Optional.empty(),
                List.of(tag),
                labels(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0,
                false,
                false);
    }

    @Test
    void an_image_is_built_from_a_folder_and_run() throws Exception {
        String tag = name("built") + ":1";
        Files.writeString(
                folder.resolve("Dockerfile"),
                "FROM busybox:latest\nARG WORD\nCOPY . /in\nRUN echo $WORD > /word\nCMD cat /word /in/a\n");
        Files.writeString(folder.resolve(".dockerignore"), "secret\n");
        Files.writeString(folder.resolve("a"), "from the folder\n");
        Files.writeString(folder.resolve("secret"), "x");
        Recorder<String> output = new Recorder<>();
        try {
            String id = engine().images().build(build(Optional.empty(), tag), output);

            Image image = engine().images().inspect(tag).orElseThrow();
            assertThat(image.id()).isEqualTo(id);
            assertThat(image.labels()).isEqualTo(labels());
            assertThat(output.items()).anyMatch(line -> line.endsWith(" COPY . /in"));
            ContainerId container =
                    started(container("fromimage").image(tag).shell("cat /word /in/a; ls /in"));
            engine().containers().await(container);
            assertThat(log(container, LogRequest.all()).texts())
                    .containsExactly("hello", "from the folder", "Dockerfile", "a");
        } finally {
            engine().images().remove(tag, true);
        }
    }

    @Test
    void a_build_that_fails_tells_the_step() throws Exception {
        String inline = "FROM busybox:latest\nRUN echo nearly && exit 9\n";

        assertThatThrownBy(() ->
                        engine().images()
                                .build(build(Optional.of(inline), name("bad")), line -> {}))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failed -> {
                            assertThat(failed.problem().code()).isEqualTo(Code.IMAGE_BUILD_FAILED);
                            assertThat(failed.problem().detail().orElse(""))
                                    .contains("nearly", "exit 9", "9");
                        });
    }

    @Test
    void an_image_that_no_registry_gives_cannot_be_fetched() {
        assertThatThrownBy(() ->
                        engine().images().pull("127.0.0.1:1/nope:1", Optional.empty(), step -> {}))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failed ->
                                assertThat(failed.problem().code())
                                        .isEqualTo(Code.IMAGE_PULL_FAILED));
    }

    @Test
    void images_are_tagged_and_listed() throws Exception {
        String tag = name("tag") + ":x";
        engine().images().tag("busybox:latest", tag);
        try {
            assertThat(engine().images().list()).anyMatch(image -> image.tags().contains(tag));
        } finally {
            engine().images().remove(tag, false);
        }
        assertThat(engine().images().inspect(tag)).isEmpty();
        assertThat(engine().images().inspect("busybox:latest")).isPresent();
    }
}
