package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for both attributes that are a command. */
abstract class CommandContract extends ServiceAttribute {

    CommandContract(String key) {
        super(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "sleep 10 | [\"sleep\",\"10\"]",
                "sh -c \"echo 'a b'\" | [\"sh\",\"-c\",\"echo 'a b'\"]",
                "echo a\\ b | [\"echo\",\"a b\"]",
                "'  a   b ' | [\"a\",\"b\"]",
                "a b && c | [\"a\",\"b\"]",
                "[sleep, \"10\"] | [\"sleep\",\"10\"]",
                "[\"a b\", ''] | [\"a b\",\"\"]",
                "echo $$HOME | [\"echo\",\"$$HOME\"]"
            })
    void a_text_is_cut_into_words_as_a_shell_does_and_a_list_is_not(String written, String words) {
        assertThat(printed(written)).isEqualTo(words);
    }

    @Test
    void an_empty_one_is_another_thing_than_none() {
        assertThat(printed("\"\"")).isEqualTo("[]");
        assertThat(printed("[]")).isEqualTo("[]");
        assertThat(printed("null")).isEqualTo("null");
        assertThat(hashed("\"\"")).isEqualTo("[]");
        assertThat(hashed("null")).isEqualTo("null");
    }

    @Test
    void the_later_file_replaces_it_whole_and_null_takes_it_away() {
        assertThat(merged("[a, b]", "[c]")).isEqualTo("[\"c\"]");
        assertThat(merged("a b", "[c]")).isEqualTo("[\"c\"]");
        assertThat(merged("[a, b]", "null")).isEqualTo("null");
        assertThat(merged("[a, b]", "!reset null")).isEqualTo("null");
        assertThat(merged("[a, b]", "!override [c]")).isEqualTo("[\"c\"]");
    }

    @Test
    void it_is_taken_over_or_replaced() {
        assertThat(printed(inherited("a b"))).isEqualTo("[\"a\",\"b\"]");
        assertThat(printed(extended("a b", "c"))).isEqualTo("[\"c\"]");
        assertThat(printed(extended("a b", "null"))).isEqualTo("null");
    }

    @Test
    void variables_are_filled_in_before_it_is_cut() {
        assertThat(printed(with("run ${V}").variable("V", "a b")))
                .isEqualTo("[\"run\",\"a\",\"b\"]");
        assertThat(printed(with("[run, \"${V}\"]").variable("V", "a b")))
                .isEqualTo("[\"run\",\"a b\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo 'a", "echo \"a", "a (b)", "a \\"})
    void a_quote_has_to_end(String text) {
        assertThat(with("|-\n" + text.indent(2)).findings()).isNotEmpty();
    }

    @Test
    void items_are_texts() {
        assertThat(with("\n- sleep\n- 10\n- true\n- [a]").findings())
                .containsExactly(
                        "ERROR 6:9: %s[1] must be a text, not the number 10".formatted(path()),
                        "ERROR 7:9: %s[2] must be a text, not the truth value true"
                                .formatted(path()),
                        "ERROR 8:9: %s[3] must be a text, not a list".formatted(path()));
    }

    @Test
    void a_number_or_a_mapping_is_none() {
        assertThat(findings("10"))
                .containsExactly(
                        error(" must be nothing, a text or a list of texts, not the number 10"));
        assertThat(findings("{a: b}"))
                .containsExactly(
                        error(" must be nothing, a text or a list of texts, not a mapping"));
    }
}
