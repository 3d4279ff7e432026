package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every attribute that is a list of texts. */
abstract class ListContract extends ServiceAttribute {

    /** What becomes of an item that two files have. */
    enum Twice {
        ONCE,
        REFUSED
    }

    /**
     * What the specification allows.
     *
     * @param list in the words of findings
     * @param item one item, in the same words
     * @param alone whether one text needs no list
     */
    record Form(String list, String item, boolean alone) {}

    static final Form TEXTS = new Form("a list of texts", "a text", false);
    static final Form TEXT_OR_TEXTS = new Form("a text or a list of texts", "a text", true);
    static final Form AMOUNTS = new Form("a list of numbers or texts", "a number or a text", false);

    private final Form form;
    private final Twice twice;
    private final String one;
    private final String other;

    ListContract(String key, Form form, Twice twice, String one, String other) {
        this(key, "", form, twice, one, other);
    }

    /**
     * @param beside what else the file needs, after service {@code a}
     */
    ListContract(String key, String beside, Form form, Twice twice, String one, String other) {
        super(key, beside);
        this.form = form;
        this.twice = twice;
        this.one = one;
        this.other = other;
    }

    private static String list(String... items) {
        return Arrays.stream(items)
                .map(item -> "\"" + item + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void it_keeps_its_order() {
        assertThat(printed(list(other, one))).isEqualTo(list(other, one));
        assertThat(hashed(list(other, one))).isEqualTo(list(other, one));
    }

    @Test
    void an_empty_list_counts_as_none() {
        assertThat(printed("[]")).isEqualTo(ABSENT);
        assertThat(hashed("[]")).isEqualTo(ABSENT);
    }

    @Test
    void a_later_file_adds_to_it() {
        assertThat(merged(list(one), list(other))).isEqualTo(list(one, other));
        assertThat(merged(list(one), "[]")).isEqualTo(list(one));
    }

    @Test
    void what_two_files_have_stands_in_it_once_or_is_refused() {
        switch (twice) {
            case ONCE ->
                    assertThat(merged(list(one, other), list(one))).isEqualTo(list(one, other));
            case REFUSED ->
                    assertThat(layered(list(one), list(one)).findings())
                            .singleElement()
                            .asString()
                            .startsWith("ERROR over.yaml:3:")
                            .endsWith(": %s has \"%s\" twice".formatted(path(), one));
        }
    }

    @Test
    void null_in_a_later_file_changes_nothing() {
        assertThat(merged(list(one), "null")).isEqualTo(list(one));
    }

    @Test
    void a_reset_removes_it_and_an_override_replaces_it() {
        assertThat(merged(list(one), "!reset null")).isEqualTo(ABSENT);
        assertThat(merged(list(one), "!override " + list(other))).isEqualTo(list(other));
    }

    @Test
    void a_service_adds_to_what_it_takes_over() {
        assertThat(printed(inherited(list(one)))).isEqualTo(list(one));
        assertThat(printed(extended(list(one), list(other)))).isEqualTo(list(one, other));
    }

    @Test
    void variables_are_filled_in() {
        assertThat(printed(with("[\"${V}\"]").variable("V", one))).isEqualTo(list(one));
    }

    @Test
    void one_text_is_a_list_of_one_or_is_refused() {
        if (form.alone()) {
            assertThat(printed(one)).isEqualTo(list(one));
        } else {
            assertThat(findings("\"" + one + "\""))
                    .containsExactly(
                            error(" must be %s, not the text \"%s\"".formatted(form.list(), one)));
        }
    }

    @Test
    void it_has_to_have_a_value() {
        assertThat(findings("null"))
                .containsExactly(error(" has no value; it must be " + form.list()));
    }

    @Test
    void a_list_in_it_or_a_mapping_is_no_item() {
        assertThat(with("\n- \"%s\"\n- [x]\n- {x: y}".formatted(one)).findings())
                .containsExactly(
                        "ERROR 6:9: %s[1] must be %s, not a list".formatted(path(), form.item()),
                        "ERROR 7:9: %s[2] must be %s, not a mapping"
                                .formatted(path(), form.item()));
    }

    @Test
    void nothing_is_no_item() {
        assertThat(with("\n- \"%s\"\n- null".formatted(one)).findings())
                .containsExactly(
                        "ERROR 6:9: %s[1] has no value; it must be %s"
                                .formatted(path(), form.item()));
    }
}
