package io.windlass.compose.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void values_are_written_without_blanks() {
        String json = "{\"a\":[1,-2.5,true,null,\"x\"],\"b\":{},\"c\":[]}";

        assertThat(JsonText.compact(JsonReader.read(json))).isEqualTo(json);
    }

    @Test
    void values_are_written_with_two_blanks_a_level() {
        assertThat(JsonText.indented(JsonReader.read("{\"a\":[1,{\"b\":2}],\"c\":{},\"d\":[]}")))
                .isEqualTo(
                        """
                        {
                          "a": [
                            1,
                            {
                              "b": 2
                            }
                          ],
                          "c": {},
                          "d": []
                        }\
                        """);
    }

    @Test
    void letters_that_could_end_a_script_are_escaped_as_go_does() {
        assertThat(JsonText.quoted("<a href='x'>&amp;</a>"))
                .isEqualTo("\"\\u003ca href='x'\\u003e\\u0026amp;\\u003c/a\\u003e\"");
        assertThat(JsonText.quoted("a\u2028b\u2029c")).isEqualTo("\"a\\u2028b\\u2029c\"");
    }

    @Test
    void control_characters_have_their_short_escape_or_a_number() {
        assertThat(JsonText.quoted("\b\f\n\r\t\"\\\u0001\u001f\u007f"))
                .isEqualTo("\"\\b\\f\\n\\r\\t\\\"\\\\\\u0001\\u001f\u007f\"");
    }

    @Test
    void other_letters_stand_as_they_are() {
        assertThat(JsonText.quoted("grün 漢字 😀")).isEqualTo("\"grün 漢字 😀\"");
    }

    @Test
    void half_a_letter_becomes_the_replacement_character() {
        assertThat(JsonText.quoted("a\ud83d")).isEqualTo("\"a\\ufffd\"");
        assertThat(JsonText.quoted("\ude00b")).isEqualTo("\"\\ufffdb\"");
    }

    @Test
    void numbers_have_the_shortest_digits() {
        assertThat(Stream.of(0.1, 2.0, 1e21, 1e-7, 123456789.5).map(JsonTextTest::number))
                .containsExactly("0.1", "2", "1e+21", "1e-7", "123456789.5");
    }

    @Test
    void what_json_cannot_count_is_written_as_text() {
        assertThat(Stream.of(1 / 0.0, -1 / 0.0, 0 / 0.0).map(JsonTextTest::number))
                .containsExactly("\"+Inf\"", "\"-Inf\"", "\"NaN\"");
    }

    @Test
    void members_are_sorted_by_code_point_on_request() {
        Value value =
                JsonReader.read(
                        "{\"😀\":1,\"b\":{\"z\":1,\"Z\":2},\"豈\":3,\"a\":[{\"y\":1,\"x\":2}]}");

        assertThat(JsonText.compact(JsonText.sorted(value)))
                .isEqualTo("{\"a\":[{\"x\":2,\"y\":1}],\"b\":{\"Z\":2,\"z\":1},\"豈\":3,\"😀\":1}");
    }

    @Test
    void keys_are_ordered_as_their_bytes_in_utf_8() {
        assertThat(
                        Stream.of("b", "\uffff", "a", "ab", "😀", "", "é")
                                .sorted(JsonText.KEY_ORDER)
                                .toList())
                .isEqualTo(List.of("", "a", "ab", "b", "é", "\uffff", "😀"));
    }

    private static String number(double number) {
        return JsonText.compact(new Value.Real(number, Origin.implied()));
    }
}
