package io.windlass.compose.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.json.JsonReader;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

    @Test
    void mappings_and_lists_are_blocks() {
        assertThat(
                        yaml(
                                """
                                {a: {b: 1, c: [x, {d: true, e: [null]}, [1, [2]], {}, []]}, f: {}, g: [],
                                 h: null}\
                                """))
                .isEqualTo(
                        """
                        a:
                          b: 1
                          c:
                            - x
                            - d: true
                              e:
                                - null
                            - - 1
                              - - 2
                            - {}
                            - []
                        f: {}
                        g: []
                        h: null
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "busybox", "a:1", "a#b", "?x", ":x", "a,b", "x[0]", "é", "a\\b", "$x", "<<", "=",
                "1,000", "1.2.3", "v1", "--x", "-x", "NaN", "a b", "0x", "1e"
            })
    void most_texts_stand_as_they_are(String text) {
        assertThat(scalar(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- x", "-", "a: b", "a:", "a #b", "#a", " a", "a ", "@a", "%a", "`a", "!a", "&a",
                "*a", "{a}", "[a]", ",a", "|a", ">a", "? a", "\"a\"", "--- a", "..."
            })
    void texts_that_look_like_yaml_stand_in_single_quotes(String text) {
        assertThat(scalar(text)).isEqualTo("'" + text + "'");
    }

    @Test
    void a_single_quote_is_doubled() {
        assertThat(scalar("'a'")).isEqualTo("'''a'''");
        assertThat(scalar("it's")).isEqualTo("it's");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "null",
                "true",
                "False",
                "yes",
                "No",
                "on",
                "OFF",
                "y",
                "N",
                "1",
                "-1",
                "+1",
                "1.5",
                ".5",
                "1.",
                "1e3",
                "0x10",
                "0o7",
                "0b1",
                "0777",
                "08",
                "1_000",
                ".inf",
                ".NaN",
                "2024-01-15",
                "2001-12-14t21:59:43.10-05:00",
                "1:30",
                "190:20:30"
            })
    void texts_that_would_be_read_as_something_else_stand_in_double_quotes(String text) {
        assertThat(scalar(text)).isEqualTo("\"" + text + "\"");
    }

    @Test
    void what_cannot_be_seen_is_escaped() {
        assertThat(scalar("tab\there")).isEqualTo("\"tab\\there\"");
        assertThat(scalar("\u0007\u0001\u001b\u007f")).isEqualTo("\"\\a\\x01\\e\\x7F\"");
        assertThat(scalar("a\r\nb")).isEqualTo("\"a\\r\\nb\"");
        assertThat(scalar("\ufeffx")).isEqualTo("\"\\uFEFFx\"");
        assertThat(scalar("a\u2028b\u2029\u0085")).isEqualTo("\"a\\Lb\\P\\N\"");
        assertThat(scalar("😀 \"\\")).isEqualTo("\"\\U0001F600 \\\"\\\\\"");
    }

    @Test
    void lines_stand_as_a_block() {
        assertThat(member("a\nb")).isEqualTo("k: |-\n  a\n  b\n");
        assertThat(member("a\nb\n")).isEqualTo("k: |\n  a\n  b\n");
        assertThat(member("a\n\n b\n\n")).isEqualTo("k: |+\n  a\n\n   b\n\n");
        assertThat(member(" a\nb")).isEqualTo("k: |2-\n   a\n  b\n");
        assertThat(member("a\tb\nc")).isEqualTo("k: |-\n  a\tb\n  c\n");
    }

    @Test
    void lines_that_end_in_blanks_cannot_be_a_block() {
        assertThat(member("a \nb")).isEqualTo("k: \"a \\nb\"\n");
        assertThat(member("a\n ")).isEqualTo("k: \"a\\n \"\n");
    }

    @Test
    void keys_are_quoted_like_values() {
        assertThat(yaml("{\"y\": 1, \"a: b\": 2, \"1\": 3, \"\": 4}"))
                .isEqualTo("\"y\": 1\n'a: b': 2\n\"1\": 3\n\"\": 4\n");
    }

    @Test
    void a_long_key_has_a_line_of_its_own() {
        String key = "k".repeat(130);

        assertThat(yaml("{a: {\"" + key + "\": 1}}")).isEqualTo("a:\n  ? " + key + "\n  : 1\n");
    }

    @Test
    void numbers_have_the_shortest_digits() {
        assertThat(yaml("[1.5, 1000000.0, 0.00001, 100.0]"))
                .isEqualTo("- 1.5\n- 1e+06\n- 1e-05\n- 100\n");
        assertThat(
                        YamlText.of(
                                new Value.Items(
                                        List.of(real(1 / 0.0), real(-1 / 0.0), real(0 / 0.0)),
                                        Origin.implied())))
                .isEqualTo("- .inf\n- -.inf\n- .nan\n");
    }

    private static Value real(double number) {
        return new Value.Real(number, Origin.implied());
    }

    private static String yaml(String json) {
        return YamlText.of(JsonReader.read(json));
    }

    private static String scalar(String text) {
        return YamlText.of(new Value.Text(text, Origin.implied())).stripTrailing();
    }

    private static String member(String text) {
        Value.Fields fields = JsonReader.fields("{k: null}");
        java.util.SequencedMap<String, Value> members =
                new java.util.LinkedHashMap<>(fields.values());
        members.put("k", new Value.Text(text, Origin.implied()));
        return YamlText.of(new Value.Fields(members, Origin.implied()));
    }
}
