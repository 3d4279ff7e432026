package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;

/** What holds for every attribute with a single value. */
abstract class ScalarContract extends ServiceAttribute {

    /**
     * A value.
     *
     * @param written as in a file
     * @param printed as {@code config} prints it
     */
    record Sample(String written, String printed) {}

    private final String kind;
    private final Sample one;
    private final Sample other;

    /**
     * @param kind what it must be, in the words of findings
     */
    ScalarContract(String key, String kind, Sample one, Sample other) {
        super(key);
        this.kind = kind;
        this.one = one;
        this.other = other;
    }

    /** A value that is printed in quotes. */
    static Sample text(String written) {
        return new Sample(written, "\"" + written + "\"");
    }

    /** A value that is printed as it is written. */
    static Sample same(String written) {
        return new Sample(written, written);
    }

    /** What the config hash sees: all but a few attributes are in it as they are printed. */
    String inHash(String printed) {
        return printed;
    }

    @Test
    void it_is_printed() {
        assertThat(printed(one.written())).isEqualTo(one.printed());
        assertThat(printed(other.written())).isEqualTo(other.printed());
    }

    @Test
    void the_hash_sees_what_is_printed() {
        assertThat(hashed(one.written())).isEqualTo(inHash(one.printed()));
        assertThat(hashed(other.written())).isEqualTo(inHash(other.printed()));
    }

    @Test
    void a_variable_gives_the_same_as_the_value_itself() {
        assertThat(printed(with("${V}").variable("V", unquoted(one.written()))))
                .isEqualTo(one.printed());
        assertThat(printed("${V:-" + unquoted(other.written()) + "}")).isEqualTo(other.printed());
    }

    private static String unquoted(String written) {
        return written.replaceAll("^[\"']|[\"']$", "");
    }

    @Test
    void the_later_file_wins() {
        assertThat(merged(one.written(), other.written())).isEqualTo(other.printed());
    }

    @Test
    void null_in_a_later_file_changes_nothing() {
        assertThat(merged(one.written(), "null")).isEqualTo(one.printed());
    }

    @Test
    void a_reset_removes_it_and_an_override_replaces_it() {
        assertThat(merged(one.written(), "!reset null")).isEqualTo(ABSENT);
        assertThat(merged(one.written(), "!override " + other.written()))
                .isEqualTo(other.printed());
    }

    @Test
    void a_service_that_extends_another_takes_it_over_or_has_its_own() {
        assertThat(printed(inherited(one.written()))).isEqualTo(one.printed());
        assertThat(printed(extended(one.written(), other.written()))).isEqualTo(other.printed());
    }

    @Test
    void it_has_to_have_a_value() {
        assertThat(findings("null")).containsExactly(error(" has no value; it must be " + kind));
    }

    @Test
    void a_list_or_a_mapping_is_no_value_for_it() {
        assertThat(findings("[x]")).containsExactly(error(" must be " + kind + ", not a list"));
        assertThat(findings("{x: y}"))
                .containsExactly(error(" must be " + kind + ", not a mapping"));
    }
}
