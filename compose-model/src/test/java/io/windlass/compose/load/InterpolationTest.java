package io.windlass.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void set_up() {
        workspace = new Workspace(folder).variable("V", "val").variable("E", "").variable("N", "5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$V|val",
                "${V}|val",
                "$$V|$V",
                "5$ only|5$ only",
                "${U:-d}|d",
                "${E:-d}|d",
                "${E-d}|''",
                "${U-d}|d",
                "${V:+s}|s",
                "${E:+s}|''",
                "${E+s}|s",
                "${U:-a:b-c?d}|a:b-c?d",
                "${U:-${V}}x|valx",
                "${U:-{}}|{}",
                "${U:-a}b${V}|abval",
                "{$V}|{val}"
            })
    void variables_are_filled_in(String text, String expected) {
        assertThat(workspace.service("environment: {K: '" + text + "'}").a().environment().get("K"))
                .hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({"${V", "${ V}", "${1X}", "${V!y}", "${}"})
    void what_begins_like_a_variable_and_is_none_is_told(String text) {
        assertThat(workspace.service("hostname: '" + text + "'").findings())
                .containsExactly(
                        "ERROR @/compose.yaml:4:16: Invalid interpolation format for"
                                + " services.a.hostname: \""
                                + text
                                + "\". Write $$ where a plain $ is meant.");
    }

    @Test
    void each_use_of_an_unset_variable_has_its_place() {
        workspace.service("hostname: |-\n  $$U $U\n  ${U}");

        assertThat(workspace.findings())
                .containsExactly(
                        "WARNING @/compose.yaml:5:11: The \"U\" variable is not set. Defaulting to a"
                                + " blank string.",
                        "WARNING @/compose.yaml:6:7: The \"U\" variable is not set. Defaulting to a"
                                + " blank string.");
    }

    @Test
    void a_required_variable_is_told_with_its_place() {
        assertThat(workspace.service("hostname: \"a-${NEED:?set it}\"").findings())
                .containsExactly(
                        "ERROR @/compose.yaml:4:18: Required variable NEED is missing a value: set"
                                + " it (at services.a.hostname).");
    }

    @Test
    void an_unset_variable_counts_as_empty_and_is_told_with_its_place() {
        workspace.service("hostname: h$U");

        assertThat(workspace.attribute("hostname")).isEqualTo("\"h\"");
        assertThat(workspace.findings())
                .containsExactly(
                        "WARNING @/compose.yaml:4:16: The \"U\" variable is not set. Defaulting to a"
                                + " blank string.");
    }

    @Test
    void a_demanded_variable_that_is_missing_is_told_with_its_message() {
        assertThat(workspace.service("hostname: ${U:?set U}").findings())
                .containsExactly(
                        "ERROR @/compose.yaml:4:15: Required variable U is missing a value: set U (at"
                                + " services.a.hostname).");
    }

    @Test
    void a_text_is_read_as_a_number_only_where_one_is_expected() {
        workspace.service("scale: '${N}'\nenvironment: {K: '${N}'}");

        assertThat(workspace.attribute("scale")).isEqualTo("5");
        assertThat(workspace.attribute("environment")).isEqualTo("{\"K\":\"5\"}");
    }

    @Test
    void a_text_that_is_no_number_is_told_where_one_is_expected() {
        assertThat(workspace.service("pids_limit: '${V}'").findings())
                .first()
                .isEqualTo(
                        "ERROR @/compose.yaml:4:17: \"val\" at services.a.pids_limit does not fit: it"
                                + " must be a whole number.");
    }

    @Test
    void keys_stay_as_they_are() {
        assertThat(workspace.service("labels: {$V: $V}").attribute("labels"))
                .isEqualTo("{\"$V\":\"val\"}");
    }

    @Test
    void nothing_is_filled_in_when_it_is_switched_off() {
        workspace.service("hostname: $V\nports: ['$P:80']");
        LoadRequest request =
                workspace.request().withOptions(LoadOptions.standard().withInterpolate(false));

        Loaded loaded = Loader.load(request);

        assertThat(loaded.findings()).isEmpty();
        assertThat(workspace.json(loaded.tree().orElseThrow().fields("services").orElseThrow()))
                .isEqualTo(
                        "{\"a\":{\"image\":\"x\",\"hostname\":\"$V\",\"ports\":[\"$P:80\"],"
                                + "\"networks\":{\"default\":null}}}");
    }
}
