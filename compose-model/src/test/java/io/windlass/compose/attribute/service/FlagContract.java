package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every attribute that is on or off; what off is printed as differs. */
abstract class FlagContract extends ScalarContract {

    private final String off;

    FlagContract(String key, String off) {
        super(key, "true or false or a text", same("true"), new Sample("false", off));
        this.off = off;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "\"True\"", "\"TRUE\"", "yes", "\"Yes\"", "on", "y"})
    void a_word_for_true_in_quotes_is_true(String word) {
        assertThat(printed(word)).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"false\"", "\"FALSE\"", "no", "\"off\"", "OFF", "n"})
    void a_word_for_false_in_quotes_is_false(String word) {
        assertThat(printed(word)).isEqualTo(off);
    }

    @Test
    void a_number_is_neither() {
        assertThat(findings("1"))
                .containsExactly(error(" must be true or false or a text, not the number 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "\"0\"", "t", "maybe", "\"\""})
    void another_word_is_neither(String word) {
        assertThat(findings(word)).containsExactly(place() + sentence(word.replace("\"", "")));
    }

    /** Another one where the text is brought into the form first: those are not cast. */
    String sentence(String word) {
        return "\"%s\" at %s does not fit: it must be true or false; this is an invalid boolean."
                .formatted(word, path());
    }
}
