package io.windlass.engine.embedded.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.windlass.engine.embedded.plan.Bytes;
import io.windlass.engine.embedded.plan.LimitStep;
import io.windlass.engine.embedded.plan.MountStep;
import io.windlass.engine.embedded.plan.Plan;
import io.windlass.engine.embedded.plan.ProcessStep;
import io.windlass.engine.embedded.plan.Slot;
import io.windlass.engine.embedded.plan.Step;
import io.windlass.engine.embedded.plan.TreeStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher does without any rights of its own. */
@EnabledOnOs(OS.LINUX)
class LauncherTest {

    @TempDir Path folder;

    private Launcher launcher;

    @BeforeEach
    void setUp() throws IOException {
        launcher = Launcher.in(folder.resolve("launcher"), Machine.present().orElseThrow());
    }

    @Test
    void a_command_is_run_and_its_words_and_its_code_come_back()
            throws IOException, InterruptedException {
        Plan plan = shell("echo \"$GREETING, $1\"; echo no >&2; exit 7", "you");

        assertThat(launcher.capture(plan, 1000))
                .isEqualTo(new Launcher.Output(7, "hello, you\n", "no\n"));
        assertThat(filesIn(launcher.scratch())).containsExactly(launcher.file());
    }

    @Test
    void only_the_beginning_of_a_long_output_is_kept() throws IOException, InterruptedException {
        assertThat(launcher.capture(shell("echo 123456789"), 4).out()).isEqualTo("1234");
    }

    @Test
    void a_command_that_a_signal_ends_has_the_code_of_a_shell()
            throws IOException, InterruptedException {
        assertThat(launcher.capture(shell("kill -TERM $$"), 0).code()).isEqualTo(143);
    }

    @Test
    void the_first_program_on_the_path_that_can_be_run_is_run()
            throws IOException, InterruptedException {
        Path closed = Files.writeString(folder.resolve("closed"), "#!/bin/sh\n");
        List<String> files = List.of("/nowhere/sh", closed.toString(), "/bin/sh");

        assertThat(launcher.capture(command(files, "sh", "-c", "exit 3"), 0).code()).isEqualTo(3);
        assertThat(failure(command(files.subList(0, 1), "sh"))).isEqualTo(Errno.ENOENT);
        assertThat(failure(command(files.subList(0, 2), "sh"))).isEqualTo(Errno.EACCES);
    }

    @Test
    void the_step_that_fails_is_named_with_the_reason() {
        Step step = new MountStep.Directory(folder.resolve("missing").toString());
        Plan plan = Plan.of(new LimitStep.Umask(18), step, new MountStep.Directory("/"));

        StepFailedException failed =
                catchThrowableOfType(StepFailedException.class, () -> launcher.run(plan, folder));

        assertThat(failed.step()).isEqualTo(step);
        assertThat(failed.errno()).isEqualTo(Errno.ENOENT);
        assertThat(failed)
                .hasMessage(
                        "could not enter the folder "
                                + folder.resolve("missing")
                                + ": no such file or directory");
    }

    @Test
    void the_launcher_goes_on_from_memory_that_cannot_be_written()
            throws IOException, InterruptedException {
        String look = "readlink /proc/$PPID/exe; (: >> /proc/$PPID/exe) 2>/dev/null || echo shut";

        assertThat(launcher.capture(shell(look), 1000).out())
                .isEqualTo("/memfd:windlass-launcher (deleted)\nshut\n");
    }

    @Test
    void no_descriptor_of_the_launcher_reaches_the_command()
            throws IOException, InterruptedException {
        // The fourth is the one by which the list is read.
        assertThat(launcher.capture(shell("ls /proc/self/fd | tr '\\n' ' '"), 1000).out())
                .isEqualTo("0 1 2 3 ");
    }

    @Test
    void a_plan_that_waits_goes_on_when_told_and_leaves_when_not()
            throws IOException, InterruptedException {
        Path made = folder.resolve("made");
        Plan plan = Plan.of(new ProcessStep.Go(), new MountStep.Folder(made.toString(), 0755));

        try (Launched launched = launcher.start(plan, folder.resolve("plan"))) {
            launched.awaitReady();
            assertThat(made).doesNotExist();
            launched.go();
            launched.awaitDone();
        }
        assertThat(made).isDirectory();

        Files.delete(made);
        Launched launched = launcher.start(plan, folder.resolve("plan"));
        launched.awaitReady();
        launched.close();
        assertThatThrownBy(launched::awaitDone).hasMessage("the start was given up");
        assertThat(made).doesNotExist();
    }

    @Test
    void a_tree_is_removed_but_nothing_that_it_links_to() throws IOException, InterruptedException {
        Path outside = Files.writeString(folder.resolve("outside"), "kept");
        Path tree = Files.createDirectories(folder.resolve("tree/deep/deeper"));
        for (int i = 0; i < 300; i++) {
            Files.writeString(tree.resolve("file-with-a-long-name-" + i), "");
        }
        Files.createSymbolicLink(tree.resolve("link"), outside);
        Files.createSymbolicLink(tree.resolve("up"), folder);

        launcher.run(Plan.of(new TreeStep.Remove("tree"), new TreeStep.Remove("tree")), folder);

        assertThat(folder.resolve("tree")).doesNotExist();
        assertThat(outside).hasContent("kept");
    }

    @Test
    void steps_on_files_follow_no_link_out_of_their_folder() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("out"), folder);
        Files.writeString(folder.resolve("victim"), "");

        for (Step step :
                List.of(
                        new TreeStep.Remove("out/victim"),
                        new TreeStep.Remove("../victim"),
                        new TreeStep.Owner("out/victim", 0, 0, 0777),
                        new TreeStep.Whiteout("../fresh"),
                        new TreeStep.Attribute("out/victim", "user.a", Bytes.of(new byte[1])))) {
            assertThatThrownBy(() -> launcher.run(Plan.of(step), inside))
                    .as(step.toString())
                    .isInstanceOf(StepFailedException.class);
        }
        assertThat(folder.resolve("victim")).exists();
        assertThat(folder.resolve("fresh")).doesNotExist();
    }

    private Errno failure(Plan plan) {
        return catchThrowableOfType(StepFailedException.class, () -> launcher.capture(plan, 0))
                .errno();
    }

    private static Plan shell(String script, String... arguments) {
        List<String> words =
                Stream.concat(Stream.of("sh", "-c", script, "sh"), Stream.of(arguments)).toList();
        return command(List.of("/bin/sh"), words.toArray(String[]::new));
    }

    private static Plan command(List<String> files, String... arguments) {
        Slot process = new Slot(0);
        return Plan.of(
                new ProcessStep.Seal(),
                new ProcessStep.Spawn(
                        Set.of(),
                        process,
                        List.of(
                                new ProcessStep.Exec(
                                        files,
                                        List.of(arguments),
                                        List.of("GREETING=hello", "PATH=/usr/bin:/bin")))),
                new ProcessStep.Wait(process));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
