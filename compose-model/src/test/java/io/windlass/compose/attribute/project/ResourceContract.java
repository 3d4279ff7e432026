package io.windlass.compose.attribute.project;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for networks, volumes, secrets and configs: they are known by {@code nn}. */
abstract class ResourceContract {

    private final String section;
    private final String use;
    private final String least;
    private final String printed;

    /**
     * @param use how service {@code a} uses {@code nn}
     * @param least what must be said of it at least
     * @param printed what that is printed as, after the name
     */
    ResourceContract(String section, String use, String least, String printed) {
        this.section = section;
        this.use = use;
        this.least = least;
        this.printed = printed;
    }

    final Given with(String written) {
        return Given.service(use).and(section + ":\n" + entry(written));
    }

    private static String entry(String written) {
        return ("nn:" + (written.contains("\n") ? "\n" + written.indent(2) : " " + written))
                .indent(2);
    }

    final String printed(Given given) {
        return given.json(section + ".nn");
    }

    final String printed(String written) {
        return printed(with(written));
    }

    final String merged(String first, String second) {
        return printed(with(first).over(section + ":\n" + entry(second)));
    }

    final List<String> findings(String written) {
        return with(written).findings();
    }

    private String named(String name) {
        return "{\"name\":\"" + name + "\"" + (printed.isEmpty() ? "" : "," + printed) + "}";
    }

    private String saying(String more) {
        return least.equals("{}") ? "{" + more + "}" : least.replace("}", ", " + more + "}");
    }

    @Test
    void it_is_called_by_the_project_and_its_key() {
        assertThat(printed(least)).isEqualTo(named("p_nn"));
    }

    @Test
    void it_can_have_a_name_of_its_own() {
        assertThat(printed(saying("name: own"))).isEqualTo(named("own"));
        assertThat(printed(with(saying("name: \"${V}-x\"")).variable("V", "v")))
                .isEqualTo(named("v-x"));
        assertThat(merged(saying("name: own"), "{name: other}")).isEqualTo(named("other"));
    }

    @Test
    void an_external_one_is_called_by_its_key() {
        assertThat(printed("{external: true}")).contains("\"name\":\"nn\"", "\"external\":true");
        assertThat(printed("{external: \"true\"}"))
                .contains("\"name\":\"nn\"", "\"external\":true");
        assertThat(printed("{external: true, name: own}"))
                .contains("\"name\":\"own\"", "\"external\":true");
    }

    @Test
    void the_old_way_to_name_an_external_one_is_told() {
        assertThat(printed("{external: {name: old}}"))
                .contains("\"name\":\"old\"", "\"external\":true");
        assertThat(findings("{external: {name: old}}"))
                .containsExactly(
                        "WARNING 6:25: %s.nn: external.name is deprecated; write name, and external: true."
                                .formatted(section));
    }

    @Test
    void without_a_use_it_is_left_out() {
        assertThat(
                        Given.service("tty: true")
                                .and(section + ":\n" + entry(least))
                                .json(section + ".nn"))
                .isEqualTo(ABSENT);
    }

    @Test
    void a_later_file_adds_to_it_and_null_changes_nothing() {
        assertThat(merged(least, "{labels: {a: 1}}")).contains("\"labels\":{\"a\":\"1\"}");
        assertThat(merged(saying("labels: {a: 1, b: 2}"), "{labels: {b: 3}}"))
                .contains("\"labels\":{\"a\":\"1\",\"b\":\"3\"}");
        assertThat(merged(saying("name: own"), "{name: !reset null}")).isEqualTo(named("p_nn"));
    }

    @Test
    void labels_are_a_mapping_or_a_list() {
        assertThat(printed(saying("labels: [a=1, b]")))
                .contains("\"labels\":{\"a\":\"1\",\"b\":\"\"}");
        assertThat(printed(saying("labels: {a: 1, b: }")))
                .contains("\"labels\":{\"a\":\"1\",\"b\":\"\"}");
    }

    @Test
    void other_keys_are_refused_and_extensions_are_not() {
        assertThat(findings(saying("x-note: 1"))).isEmpty();
        assertThat(findings(saying("nme: n")))
                .singleElement()
                .asString()
                .startsWith("ERROR 6:")
                .endsWith("Compose has no key \"nme\" in " + section + ".nn");
    }

    @Test
    void the_section_has_to_have_a_value() {
        assertThat(Given.service("tty: true").and(section + ":\n").findings())
                .containsExactly(
                        "ERROR 5:%d: %s has no value; it must be a mapping"
                                .formatted(section.length() + 2, section));
    }
}
