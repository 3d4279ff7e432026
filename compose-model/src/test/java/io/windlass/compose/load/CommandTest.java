package io.windlass.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void set_up() {
        workspace = new Workspace(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "sleep 60|[`sleep`,`60`]",
                "sh -c 'a b'|[`sh`,`-c`,`a b`]",
                "a\\ b c|[`a b`,`c`]",
                "make && run|[`make`]",
                "a 2> b|[`a`]",
                "echo $$(a b)|[`echo`,`$(a b)`]",
                "\"\"|[]",
                "[]|[]",
                "[a, b c]|[`a`,`b c`]",
                "~|null"
            })
    void a_command_is_split_as_a_shell_would(String command, String expected) {
        assertThat(workspace.service("command: " + command).attribute("command"))
                .isEqualTo(expected.replace('`', '"'));
    }

    @Test
    void a_quote_that_does_not_close_is_told() {
        assertThat(workspace.service("command: sh -c \"a").findings())
                .containsExactly(
                        "ERROR @/compose.yaml:4:14: Invalid command line string at"
                                + " services.a.command: a quote or parenthesis does not close. Write"
                                + " the command as a list.");
    }

    @Test
    void a_health_check_given_as_text_is_for_the_shell() {
        assertThat(
                        workspace
                                .service("healthcheck: {test: curl x, retries: 3}")
                                .attribute("healthcheck"))
                .isEqualTo("{\"test\":[\"CMD-SHELL\",\"curl x\"],\"retries\":3}");
    }
}
