package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;

/** What holds for every attribute with names and values, as a mapping or as a list. */
abstract class PairsContract extends ServiceAttribute {

    private static final String KIND = "a mapping or a list of texts";

    private final String nothing;

    /**
     * @param nothing what a name without a value is printed with
     */
    PairsContract(String key, String nothing) {
        super(key);
        this.nothing = nothing;
    }

    @Test
    void a_list_and_a_mapping_are_the_same() {
        assertThat(printed("{a.b: c, d: e=f}")).isEqualTo("{\"a.b\":\"c\",\"d\":\"e=f\"}");
        assertThat(printed("[a.b=c, d=e=f]")).isEqualTo("{\"a.b\":\"c\",\"d\":\"e=f\"}");
        assertThat(hashed("[a.b=c, d=e=f]")).isEqualTo("{\"a.b\":\"c\",\"d\":\"e=f\"}");
    }

    @Test
    void names_are_sorted_by_their_bytes() {
        assertThat(printed("{b: 1, a: 2, B: 3, ä: 4}"))
                .isEqualTo("{\"B\":\"3\",\"a\":\"2\",\"b\":\"1\",\"ä\":\"4\"}");
    }

    @Test
    void numbers_and_truth_values_become_texts() {
        assertThat(printed("{a: 1, b: 1.50, c: true, d: 0o17, e: 1000000.0, f: 1e-5}"))
                .isEqualTo(
                        """
                        {"a":"1","b":"1.5","c":"true","d":"15","e":"1e+06","f":"1e-05"}\
                        """);
    }

    @Test
    void an_empty_value_is_an_empty_text_and_no_value_is_nothing() {
        assertThat(printed("{a: '', b: }")).isEqualTo("{\"a\":\"\",\"b\":" + nothing + "}");
        assertThat(printed("[a=, b]")).isEqualTo("{\"a\":\"\",\"b\":" + nothing + "}");
        assertThat(hashed("[a=, b]")).isEqualTo("{\"a\":\"\",\"b\":" + nothing + "}");
    }

    @Test
    void an_empty_one_counts_as_none() {
        assertThat(printed("{}")).isEqualTo(ABSENT);
        assertThat(printed("[]")).isEqualTo(ABSENT);
        assertThat(hashed("{}")).isEqualTo(ABSENT);
    }

    @Test
    void a_later_file_adds_names_and_replaces_values_whatever_their_form() {
        assertThat(merged("{a: 1, b: 2}", "[b=3, c=4]"))
                .isEqualTo("{\"a\":\"1\",\"b\":\"3\",\"c\":\"4\"}");
        assertThat(merged("[a=1, b=2]", "{b: 3, c: 4}", "[a=5]"))
                .isEqualTo("{\"a\":\"5\",\"b\":\"3\",\"c\":\"4\"}");
    }

    @Test
    void a_name_without_a_value_takes_the_earlier_value_away() {
        assertThat(merged("{a: 1}", "{a: }")).isEqualTo("{\"a\":" + nothing + "}");
        assertThat(merged("{a: 1}", "[a]")).isEqualTo("{\"a\":" + nothing + "}");
    }

    @Test
    void null_in_a_later_file_changes_nothing() {
        assertThat(merged("{a: 1}", "null")).isEqualTo("{\"a\":\"1\"}");
    }

    @Test
    void a_reset_removes_one_name_or_all_and_an_override_replaces_all() {
        assertThat(merged("{a: 1, b: 2}", "{a: !reset null}")).isEqualTo("{\"b\":\"2\"}");
        assertThat(merged("{a: 1}", "!reset null")).isEqualTo(ABSENT);
        assertThat(merged("{a: 1}", "!override {b: 2}")).isEqualTo("{\"b\":\"2\"}");
    }

    @Test
    void a_name_that_a_list_has_twice_has_its_last_value() {
        assertThat(printed("[a=1, b=2, a=3]")).isEqualTo("{\"a\":\"3\",\"b\":\"2\"}");
    }

    @Test
    void a_service_adds_to_what_it_takes_over() {
        assertThat(printed(inherited("{a: 1}"))).isEqualTo("{\"a\":\"1\"}");
        assertThat(printed(extended("{a: 1, b: 2}", "[b=3]")))
                .isEqualTo("{\"a\":\"1\",\"b\":\"3\"}");
    }

    @Test
    void variables_are_filled_into_values_not_into_names() {
        assertThat(printed(with("{\"${V}\": \"${V}\"}").variable("V", "x")))
                .isEqualTo("{\"$${V}\":\"x\"}");
        assertThat(printed(with("[\"${V}=1\"]").variable("V", "x"))).isEqualTo("{\"x\":\"1\"}");
    }

    @Test
    void it_has_to_have_a_value() {
        assertThat(findings("null")).containsExactly(error(" has no value; it must be " + KIND));
    }

    @Test
    void a_text_is_neither() {
        assertThat(findings("a=b"))
                .containsExactly(error(" must be " + KIND + ", not the text \"a=b\""));
    }

    @Test
    void values_are_texts_numbers_truth_values_or_nothing() {
        String kind = "a text, a number, true or false or nothing";

        assertThat(with("\na: [b]\nc: {d: e}\nf: 2024-01-15").findings())
                .containsExactly(
                        "ERROR 5:10: %s.a must be %s, not a list".formatted(path(), kind),
                        "ERROR 6:10: %s.c must be %s, not a mapping".formatted(path(), kind),
                        "ERROR 7:10: %s.f must be %s, not the date 2024-01-15"
                                .formatted(path(), kind));
    }

    @Test
    void a_mapping_is_no_item_of_a_list() {
        assertThat(with("\n- a=b\n- c: d").findings())
                .containsExactly(
                        "ERROR 6:9: %s[1] must be a text, not a mapping".formatted(path()));
    }
}
