package io.windlass.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.compose.problem.Code;
import io.windlass.engine.api.Activity;
import io.windlass.engine.api.ActivityConsumer;
import io.windlass.engine.api.ActivityRequest;
import io.windlass.engine.api.AttachRequest;
import io.windlass.engine.api.CommitSpec;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.ContainerUpdate;
import io.windlass.engine.api.DetachKeys;
import io.windlass.engine.api.DiskUsage;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.ExecRequest;
import io.windlass.engine.api.ExecSession;
import io.windlass.engine.api.ExecSpec;
import io.windlass.engine.api.ExitWatch;
import io.windlass.engine.api.HostConfig;
import io.windlass.engine.api.Images.Layer;
import io.windlass.engine.api.PathEntry;
import io.windlass.engine.api.ProcessSession;
import io.windlass.engine.api.ProcessTable;
import io.windlass.engine.api.StatSample;
import io.windlass.engine.api.TerminalSize;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** What an engine has to do with the processes and files inside its containers. */
public abstract class ProcessContract extends EngineContract {

    private static final ExecSpec CAT = ExecSpec.of("cat");

    private ExecSession exec(ContainerId id, ExecRequest request, OutputRecorder output)
            throws Exception {
        return engine().processes().exec(id, request, output);
    }

    private static void write(ProcessSession session, String text) throws IOException {
        session.input().write(text.getBytes(StandardCharsets.UTF_8));
        session.input().flush();
    }

    private static ExecRequest terminal(ExecSpec spec, int rows, int columns) {
        return new ExecRequest(
                spec, true, true, Optional.of(new TerminalSize(rows, columns)), DetachKeys.USUAL);
    }

    @Test
    void the_end_of_the_input_reaches_a_command_whose_output_still_comes() throws Exception {
        ContainerId id = started(container("cat"));
        OutputRecorder output = new OutputRecorder();
        try (ExecSession session = exec(id, ExecRequest.piped(CAT), output)) {
            write(session, "one\n");
            output.awaitOut("one\n");
            write(session, "two");
            session.endInput();
            session.awaitEnd();

            assertThat(session.exitCode()).isEqualTo(OptionalInt.of(0));
        }
        assertThat(output.out()).isEqualTo("one\ntwo");
    }

    @Test
    void a_megabyte_goes_through_a_command_and_comes_back_whole() throws Exception {
        ContainerId id = started(container("pump"));
        byte[] much = new byte[1 << 20];
        Arrays.fill(much, (byte) 'x');
        OutputRecorder output = new OutputRecorder();
        try (ExecSession session = exec(id, ExecRequest.piped(CAT), output)) {
            OutputStream input = session.input();
            input.write(much, 0, much.length);
            session.endInput();
            session.awaitEnd();
        }
        assertThat(output.out()).hasSize(much.length).containsOnlyOnce("x".repeat(much.length));
    }

    @Test
    void output_and_errors_of_a_command_are_told_apart() throws Exception {
        ContainerId id = started(container("apart"));
        OutputRecorder output = new OutputRecorder();
        ExecSpec spec = ExecSpec.of("sh", "-c", "echo good; echo bad >&2; cat; exit 3");
        try (ExecSession session = exec(id, ExecRequest.listening(spec), output)) {
            session.awaitEnd();

            assertThat(session.exitCode()).isEqualTo(OptionalInt.of(3));
        }
        assertThat(output.out()).isEqualTo("good\n");
        assertThat(output.err()).isEqualTo("bad\n");
    }

    @Test
    void a_terminal_has_the_size_that_it_is_told() throws Exception {
        ContainerId id = started(container("size"));
        OutputRecorder output = new OutputRecorder();
        ExecSpec spec =
                ExecSpec.of("sh", "-c", "while read l; do stty size; done; echo over; exit 5");
        try (ExecSession session = exec(id, terminal(spec, 41, 123), output)) {
            write(session, "\n");
            output.awaitOut("41 123");
            session.resize(new TerminalSize(20, 60));
            write(session, "\n");
            output.awaitOut("20 60");
            write(session, "\u0004");
            session.awaitEnd();

            assertThat(session.exitCode()).isEqualTo(OptionalInt.of(5));
        }
        assertThat(output.out()).contains("over").doesNotContain("24 80");
    }

    @Test
    void the_keys_to_detach_leave_a_command_running() throws Exception {
        ContainerId id = started(container("detach"));
        OutputRecorder output = new OutputRecorder();
        ExecSpec spec = ExecSpec.of("sh", "-c", "echo here; sleep 300");
        try (ExecSession session = exec(id, terminal(spec, 24, 80), output)) {
            output.awaitOut("here");
            write(session, "\u0010\u0011");
            session.awaitEnd();

            assertThat(session.exitCode()).isEmpty();
        }
        assertThat(commands(engine().processes().top(id, List.of()))).contains("sleep 300");
    }

    private static String commands(ProcessTable table) {
        return String.join("\n", table.rows().stream().map(List::getLast).toList());
    }

    @Test
    void a_detached_command_runs_by_itself() throws Exception {
        ContainerId id = started(container("alone"));

        engine().processes().execDetached(id, ExecSpec.of("sleep", "299"), false);

        ProcessTable table = engine().processes().top(id, List.of());
        assertThat(table.titles()).contains("PID", "CMD");
        assertThat(commands(table)).contains("sleep 299", "sleep 600");
    }

    @Test
    void a_command_in_a_container_that_does_not_run_is_refused() throws Exception {
        ContainerId id = engine().containers().create(container("idle").build());

        assertThatThrownBy(() -> exec(id, ExecRequest.piped(CAT), new OutputRecorder()))
                .isInstanceOf(EngineException.class);
    }

    @Test
    void whoever_attaches_before_the_start_misses_nothing_and_can_answer() throws Exception {
        ContainerId id =
                engine().containers()
                        .create(
                                container("attach")
                                        .stdin()
                                        .shell("echo name?; read n; echo hello $n; exit 6")
                                        .build());
        OutputRecorder output = new OutputRecorder();
        AttachRequest request = new AttachRequest(true, true, DetachKeys.USUAL);
        try (ProcessSession session = engine().processes().attach(id, request, output);
                ExitWatch exit = engine().processes().exit(id, false)) {
            engine().containers().start(id);
            output.awaitOut("name?\n");
            write(session, "Ada\n");
            session.awaitEnd();

            assertThat(exit.await()).isEqualTo(6);
        }
        assertThat(output.out()).isEqualTo("name?\nhello Ada\n");
    }

    @Test
    void a_closed_session_leaves_the_container_running() throws Exception {
        ContainerId id = started(container("let-go").shell("while :; do echo x; sleep 0.1; done"));
        OutputRecorder output = new OutputRecorder();
        AttachRequest request = new AttachRequest(false, true, DetachKeys.USUAL);
        ProcessSession session = engine().processes().attach(id, request, output);
        output.awaitOut("x\n");

        session.close();
        session.close();
        session.awaitEnd();

        assertThat(engine().containers().inspect(id).orElseThrow().container().running()).isTrue();
    }

    @Test
    void the_end_of_a_container_that_removes_itself_is_not_missed() throws Exception {
        ContainerId id =
                engine().containers()
                        .create(container("gone").removesItself().shell("exit 8").build());
        try (ExitWatch exit = engine().processes().exit(id, true)) {
            engine().containers().start(id);

            assertThat(exit.await()).isEqualTo(8);
        }
        assertThat(engine().containers().inspect(id)).isEmpty();
    }

    @Test
    void files_go_into_a_folder_and_come_back() throws Exception {
        ContainerId id = started(container("files"));
        engine().archives()
                .write(id, "/etc", new ByteArrayInputStream(tar("d/f", "hello\n")), false);

        PathEntry file = engine().archives().look(id, "/etc/d/f").orElseThrow();
        PathEntry folder = engine().archives().look(id, "/etc/d").orElseThrow();
        assertThat(List.of(file.name(), file.size(), file.directory(), file.link()))
                .isEqualTo(List.of("f", 6L, false, false));
        assertThat(List.of(folder.name(), folder.directory())).isEqualTo(List.of("d", true));
        assertThat(engine().archives().look(id, "/etc/nothing")).isEmpty();
        try (InputStream tar = engine().archives().read(id, "/etc/d")) {
            assertThat(names(tar)).containsExactly("d/", "d/f");
        }
        try (InputStream tar = engine().archives().export(id)) {
            assertThat(names(tar)).contains("etc/d/f", "bin/sh");
        }
    }

    private static byte[] tar(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            tar.putArchiveEntry(new TarArchiveEntry("d/"));
            tar.closeArchiveEntry();
            byte[] text = content.getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(text.length);
            tar.putArchiveEntry(entry);
            tar.write(text);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static List<String> names(InputStream tar) throws IOException {
        List<String> names = new ArrayList<>();
        TarArchiveInputStream entries = new TarArchiveInputStream(tar);
        for (TarArchiveEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
            names.add(e.getName());
        }
        return names;
    }

    @Test
    void a_link_is_looked_at_and_not_followed() throws Exception {
        ContainerId id = started(container("link"));
        engine().containers().exec(id, ExecSpec.of("ln", "-s", "/etc/passwd", "/etc/l"));

        PathEntry link = engine().archives().look(id, "/etc/l").orElseThrow();

        assertThat(link.linkTarget()).isEqualTo("/etc/passwd");
        assertThat(link.directory()).isFalse();
    }

    @Test
    void what_is_not_there_cannot_be_read_or_written_to() throws Exception {
        ContainerId id = started(container("nowhere"));

        assertThat(code(() -> engine().archives().read(id, "/nothing"))).isEqualTo(Code.NOT_FOUND);
        assertThat(
                        code(() ->
                                engine().archives()
                                        .write(
                                                id,
                                                "/nothing",
                                                new ByteArrayInputStream(tar("d/f", "x")),
                                                false)))
                .isEqualTo(Code.NOT_FOUND);
        assertThat(code(() -> engine().archives().look(new ContainerId("0123456789ab"), "/")))
                .isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void an_image_is_made_of_a_container_and_tells_its_history() throws Exception {
        ContainerId id = started(container("commit").shell("echo made > /made"));
        engine().containers().await(id);
        String reference = name("committed") + ":1";
        try {
            String image =
                    engine().archives()
                            .commit(
                                    id,
                                    new CommitSpec(
                                            reference, "Ada", "a note", true, List.of("ENV A=b")));

            assertThat(engine().images().inspect(reference).orElseThrow().id()).isEqualTo(image);
            Layer last = engine().images().history(reference).getFirst();
            assertThat(List.of(last.id(), last.comment(), last.tags()))
                    .isEqualTo(List.of(image, "a note", List.of(reference)));
        } finally {
            engine().images().remove(reference, true);
        }
    }

    @Test
    void one_sample_is_taken_of_what_runs_and_none_of_what_does_not() throws Exception {
        ContainerId idle = engine().containers().create(container("idle").build());
        ContainerId busy = started(container("busy").shell("while :; do :; done"));

        StatSample sample = engine().containers().sample(busy).orElseThrow();
        assertThat(sample.cpu()).isPositive();
        assertThat(sample.pids()).isPositive();
        assertThat(engine().containers().sample(idle)).isEmpty();
    }

    @Test
    void an_update_leaves_the_container_running() throws Exception {
        ContainerId id = started(container("update"));

        engine().containers()
                .update(id, ContainerUpdate.restart(new HostConfig.RestartPolicy("on-failure", 3)));

        assertThat(engine().containers().inspect(id).orElseThrow().raw())
                .contains("\"MaximumRetryCount\":3");
        assertThat(engine().containers().inspect(id).orElseThrow().container().running()).isTrue();
    }

    @Test
    void what_takes_room_is_listed_with_who_uses_it() throws Exception {
        engine().volumes().create(name("used"), "", Map.of(), labels());
        engine().volumes().create(name("unused"), "", Map.of(), labels());
        ContainerId id =
                started(
                        container("big")
                                .binds(name("used") + ":/d:rw")
                                .shell("head -c 100000 /dev/zero > /d/f; sleep 600"));
        engine().processes()
                .exec(
                        id,
                        ExecRequest.listening(
                                ExecSpec.of(
                                        "sh",
                                        "-c",
                                        "while [ \"$(wc -c < /d/f)\" != 100000 ]; do :; done")),
                        new OutputRecorder())
                .awaitEnd();

        DiskUsage usage = engine().diskUsage();

        DiskUsage.Item used = item(usage.volumes(), name("used"));
        assertThat(used.size().orElse(0)).isGreaterThanOrEqualTo(100_000);
        assertThat(used.inUse()).isTrue();
        assertThat(item(usage.volumes(), name("unused")).inUse()).isFalse();
        assertThat(item(usage.containers(), name("big")).inUse()).isTrue();
        assertThat(item(usage.images(), "busybox:latest").inUse()).isTrue();
        assertThat(usage.layers()).isPositive();
    }

    private static DiskUsage.Item item(List<DiskUsage.Item> items, String name) {
        return items.stream().filter(item -> item.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void what_happened_is_told_up_to_a_moment() throws Exception {
        ContainerId id = started(container("told"));
        engine().containers().kill(id, "KILL");
        Container ended;
        do {
            engine().containers().await(id);
            ended = engine().containers().inspect(id).orElseThrow().container();
        } while (ended.running());
        List<String> actions = new ArrayList<>();
        CountDownLatch end = new CountDownLatch(1);
        ActivityRequest request =
                new ActivityRequest(
                        labels(),
                        Optional.of(ended.createdAt()),
                        Optional.of(java.time.Instant.now()));

        engine().activity(
                        request,
                        new ActivityConsumer() {
                            @Override
                            public void happened(Activity activity) {
                                if (activity.id().equals(id.value())) {
                                    actions.add(activity.type() + " " + activity.action());
                                }
                            }

                            @Override
                            public void ended(
                                    Optional<io.windlass.compose.problem.Problem> problem) {
                                end.countDown();
                            }
                        });
        end.await();

        assertThat(actions)
                .containsSubsequence(
                        "container create", "container start", "container kill", "container die");
    }
}
