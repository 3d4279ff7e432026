package io.windlass.compose.load.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotEnvTest {

    private final List<Finding> findings = new ArrayList<>();

    private Map<String, String> read(String text) {
        Map<String, String> environment = Map.of("HOST", "h", "A", "outer");
        SequencedMap<String, Value.Text> values = new LinkedHashMap<>();
        DotEnv.read(
                Path.of(".env"),
                text,
                values,
                name -> Optional.ofNullable(environment.get(name)),
                findings::add);
        Map<String, String> result = new LinkedHashMap<>();
        values.forEach((name, value) -> result.put(name, value.value()));
        return result;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "K=v|v",
                "K: v|v",
                "export K=v|v",
                "K = v|v",
                "K=|``",
                "K=v # comment|v",
                "K=v#x|v#x",
                "K='a $HOST \\n'|a $HOST \\n",
                "K=\"a $HOST\"|a h",
                "K=$HOST-x|h-x",
                "K=\"a\\$HOST\"|a$HOST",
                "K=\"say \\\"x\\\"\"|say \"x\"",
                "K=\"\\0123\"|S",
                "K=a'b'|a'b'",
                "K=${X:-d}|d"
            })
    void a_line_sets_a_variable(String line, String value) {
        assertThat(read(line + "\n")).isEqualTo(Map.of("K", value));
    }

    @Test
    void comments_blank_lines_and_windows_line_ends_do_not_count() {
        assertThat(read("# c\r\n\r\n  A1=1\r\nB=2\r\n")).isEqualTo(Map.of("A1", "1", "B", "2"));
    }

    @Test
    void values_in_quotes_may_have_several_lines() {
        assertThat(read("K=\"a\nb\"\nL='c\nd'\n")).isEqualTo(Map.of("K", "a\nb", "L", "c\nd"));
    }

    @Test
    void a_bare_name_takes_what_the_environment_has() {
        assertThat(read("HOST\nNOBODY\n")).isEqualTo(Map.of("HOST", "h"));
    }

    @Test
    void the_environment_wins_over_what_stands_above() {
        assertThat(read("A=inner\nB=$A\nC=c\nD=$C\n"))
                .isEqualTo(Map.of("A", "inner", "B", "outer", "C", "c", "D", "c"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a b=c|the key `a b` contains a space",
                "a@b=c|unexpected character \"@\" in the variable name \"a@b=c\"",
                "K=\"open|unterminated quoted value \"open"
            })
    void what_cannot_be_understood_is_told_with_its_line(String line, String why) {
        read("X=1\n" + line + "\n");

        assertThat(findings)
                .extracting(finding -> finding.problem().summary())
                .containsExactly("In .env, line 2: " + why + ".");
    }

    @Test
    void a_lost_dollar_sign_is_told() {
        assertThat(read("PASSWORD=a$bc\n")).isEqualTo(Map.of("PASSWORD", "a"));
        assertThat(findings)
                .extracting(Finding::toSentence)
                .containsExactly(
                        ".env:1:10: The \"bc\" variable is not set. Defaulting to a blank string. Put"
                                + " the value in single quotes if a plain $ is meant.");
    }
}
