package io.windlass.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.cli.command.Terminal.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

    @TempDir Path folder;

    @Test
    void without_a_command_it_shows_what_there_is() {
        Answer answer = new Terminal(folder).run();

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out())
                .startsWith("Usage:  ./windlass [OPTIONS] COMMAND\n")
                .contains("  up       Create and start containers\n");
        assertThat(answer.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build", "config", "create", "down", "edit", "engines", "images", "kill", "logs",
                        "ls",
                "pause", "plan", "port", "ps", "pull", "restart", "rm", "scale", "start", "stop",
                "unpause", "up", "version", "volumes", "wait"
            })
    void every_command_has_help(String command) {
        Answer answer = new Terminal(folder).run(command, "--help");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).startsWith("Usage:  ./windlass " + command);
        assertThat(Program.knows(command)).isTrue();
    }

    @Test
    void a_mistake_in_the_words_ends_with_a_sentence_and_code_1() {
        assertThat(new Terminal(folder).run("upp"))
                .isEqualTo(
                        new Answer(
                                1,
                                "",
                                """
                                unknown command: "upp"; did you mean up?
                                See './windlass --help'.
                                """));
    }

    @Test
    void an_error_in_a_file_is_told_with_its_place() {
        Answer answer =
                new Terminal(folder)
                        .compose("services:\n  web:\n    imag: busybox\n")
                        .run("up", "-d");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).contains("/shop/compose.yaml:3:").contains("imag");
    }

    @Test
    void an_unset_variable_is_a_warning_and_no_error() {
        Answer answer =
                new Terminal(folder)
                        .compose("services: {web: {image: \"busybox:${TAG}\"}}")
                        .run("config", "-q");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("warning: ").contains("TAG");
    }

    @Test
    void engines_shows_what_was_found_and_why_not() {
        assertThat(new Terminal(folder).run("engines"))
                .isEqualTo(
                        new Answer(
                                0,
                                """
                                          ENGINE    ADDRESS             FROM             ANSWER
                                          local     unix:///gone.sock   default socket   Nobody answers there.
                                used      local     unix:///here.sock   DOCKER_HOST      Fake 1, API 1.51
                                """,
                                ""));
    }
}
