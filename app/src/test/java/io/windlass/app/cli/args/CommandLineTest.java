package io.windlass.app.cli.args;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static final Flag FILE = Flag.list("file", "stringArray", "Files").letter('f');
    private static final Flag NAME = Flag.text("project-name", "string", "Name").letter('p');
    private static final Flag DETACH = Flag.on("detach", "Detached").letter('d');
    private static final Flag TIMEOUT = Flag.number("timeout", "Seconds").letter('t');
    private static final Flag FOLLOW = Flag.on("follow", "Follow").letter('f');
    private static final Flag PULL = Flag.text("pull", "string", "Pull").standard("policy");

    private static final Syntax UP =
            Syntax.of("up", "[SERVICE...]", "Up", DETACH, TIMEOUT, PULL).alias("raise");
    private static final Syntax LOGS = Syntax.of("logs", "[SERVICE...]", "Logs", FOLLOW);
    private static final Syntax EXEC =
            Syntax.of("exec", "SERVICE COMMAND", "Exec", DETACH)
                    .operands(2, Integer.MAX_VALUE)
                    .endFlagsAtFirstOperand();
    private static final Syntax LS = Syntax.of("ls", "", "List").operands(0, 0);

    private static CommandLine read(String... words) throws UsageException {
        return CommandLine.read(List.of(FILE, NAME), List.of(UP, LOGS, EXEC, LS), List.of(words));
    }

    private static Given given(String... words) throws UsageException {
        return read(words).given();
    }

    @Test
    void flags_stand_before_and_behind_the_command_and_between_operands() throws UsageException {
        CommandLine line = read("-f", "a.yaml", "up", "web", "-d", "db", "--project-name", "x");

        assertThat(line)
                .isEqualTo(
                        new CommandLine(
                                Optional.of(UP),
                                new Given(
                                        Map.of(
                                                "file", List.of("a.yaml"),
                                                "detach", List.of("true"),
                                                "project-name", List.of("x")),
                                        List.of("web", "db"))));
    }

    @Test
    void an_alias_calls_the_same_command() throws UsageException {
        assertThat(read("raise").command()).contains(UP);
    }

    @Test
    void a_list_takes_every_value_and_a_text_the_last_one() throws UsageException {
        Given given = given("-f", "a", "-p", "x", "up", "--file=b", "-p", "y");

        assertThat(given.list(FILE)).containsExactly("a", "b");
        assertThat(given.text(NAME)).contains("y");
    }

    @Test
    void a_value_may_follow_its_letter_at_once_or_after_an_equals_sign() throws UsageException {
        assertThat(given("up", "-t5").seconds(TIMEOUT)).contains(Duration.ofSeconds(5));
        assertThat(given("up", "-t=6").seconds(TIMEOUT)).contains(Duration.ofSeconds(6));
        assertThat(given("up", "-t", "7").seconds(TIMEOUT)).contains(Duration.ofSeconds(7));
        assertThat(given("up", "--timeout=8").seconds(TIMEOUT)).contains(Duration.ofSeconds(8));
    }

    @Test
    void short_switches_combine_with_each_other_and_one_value() throws UsageException {
        Given given = given("up", "-dt5");

        assertThat(given.on(DETACH)).isTrue();
        assertThat(given.number(TIMEOUT)).hasValue(5);
    }

    @Test
    void a_switch_can_be_switched_off() throws UsageException {
        assertThat(given("up", "--detach=false").maybeOn(DETACH)).contains(false);
        assertThat(given("up").maybeOn(DETACH)).isEmpty();
    }

    @Test
    void what_is_not_given_has_its_standard_value() throws UsageException {
        assertThat(given("up").text(PULL)).contains("policy");
        assertThat(given("up", "--pull", "never").text(PULL)).contains("never");
    }

    @Test
    void a_letter_of_the_command_hides_that_of_the_program_behind_it_only() throws UsageException {
        Given given = given("-f", "a.yaml", "logs", "-f");

        assertThat(given.list(FILE)).containsExactly("a.yaml");
        assertThat(given.on(FOLLOW)).isTrue();
    }

    @Test
    void words_for_a_command_in_a_container_are_left_alone() throws UsageException {
        assertThat(given("exec", "-d", "web", "ls", "-d", "--all").operands())
                .containsExactly("web", "ls", "-d", "--all");
    }

    @Test
    void two_dashes_end_the_flags() throws UsageException {
        assertThat(given("up", "--", "-d").operands()).containsExactly("-d");
    }

    @Test
    void help_needs_no_operands() throws UsageException {
        assertThat(given("exec", "--help").on(CommandLine.HELP)).isTrue();
        assertThat(read("-h").command()).isEmpty();
    }

    @Test
    void mistakes_are_told_in_a_sentence_with_what_was_probably_meant() {
        assertRefused("unknown flag: --detatch; did you mean --detach?", "up", "--detatch");
        assertRefused("unknown shorthand flag: 'Z' in -Z", "up", "-Z");
        assertRefused("unknown command: \"lgos\"; did you mean logs?", "lgos");
        assertRefused("unknown command: \"frobnicate\"", "frobnicate");
        assertRefused("flag needs an argument: --timeout", "up", "--timeout");
        assertRefused("flag needs an argument: 't' in -dt", "up", "-dt");
        assertRefused(
                "invalid argument \"x\" for \"-t, --timeout\" flag: it takes a whole number",
                "up",
                "-tx");
        assertRefused(
                "invalid argument \"maybe\" for \"-d, --detach\" flag: it is either true or false",
                "up",
                "--detach=maybe");
        assertRefused("exec requires at least 2 arg(s), only received 1", "exec", "web");
        assertRefused("ls accepts at most 0 arg(s), received 1", "ls", "web");
    }

    private static void assertRefused(String sentence, String... words) {
        assertThatThrownBy(() -> read(words))
                .isInstanceOf(UsageException.class)
                .hasMessage(sentence);
    }
}
