package io.windlass.app.cli.args;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HelpTest {

    private static final Syntax STOP =
            Syntax.of(
                    "stop",
                    "[SERVICE...]",
                    "Stop services",
                    Flag.number("timeout", "Specify a shutdown timeout in seconds").letter('t'),
                    Flag.text("signal", "string", "Signal to send").standard("SIGTERM"));

    @Test
    void a_command_shows_its_usage_and_its_flags_in_order() {
        assertThat(new Help("w").of(STOP))
                .isEqualTo(
                        """
                        Usage:  w stop [OPTIONS] [SERVICE...]

                        Stop services

                        Options:
                              --signal string   Signal to send (default "SIGTERM")
                          -t, --timeout int     Specify a shutdown timeout in seconds

                        The options of 'w --help' work here as well.
                        """);
    }

    @Test
    void the_program_shows_its_flags_and_all_commands_in_order() {
        Flag file =
                Flag.list(
                        "file",
                        "stringArray",
                        "A text that is so long that it does not fit into one line of a terminal");
        Syntax ls = Syntax.of("ls", "", "List");

        assertThat(new Help("w").of("What it is", List.of(file), List.of(STOP, ls), "More."))
                .isEqualTo(
                        """
                        Usage:  w [OPTIONS] COMMAND

                        What it is

                        Options:
                              --file stringArray   A text that is so long that it does not fit into one
                                                   line of a terminal

                        Commands:
                          ls    List
                          stop  Stop services

                        More.
                        """);
    }
}
