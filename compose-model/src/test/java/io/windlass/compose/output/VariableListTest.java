package io.windlass.compose.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.json.JsonReader;
import io.windlass.compose.output.VariableList.Variable;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariableListTest {

    @Test
    void all_forms_are_found_anywhere_in_the_tree() {
        assertThat(
                        of(
                                """
                                {a: ["$PLAIN", {b: "x${BRACED}y"}], c: "${D:-d}${E-e}${F:+f}${G?g}",
                                 n: 1, z: null, t: true}\
                                """))
                .containsExactly(
                        Map.entry("BRACED", new Variable("BRACED", false, "", "")),
                        Map.entry("D", new Variable("D", false, "d", "")),
                        Map.entry("E", new Variable("E", false, "e", "")),
                        Map.entry("F", new Variable("F", false, "", "f")),
                        Map.entry("G", new Variable("G", true, "", "")),
                        Map.entry("PLAIN", new Variable("PLAIN", false, "", "")));
    }

    @Test
    void variables_inside_of_defaults_count_too() {
        assertThat(of("{a: \"${A:-x${B:+y$C}}\"}").keySet()).containsExactly("A", "B", "C");
        assertThat(of("{a: \"${A:-x${B}}\"}").get("A"))
                .isEqualTo(new Variable("A", false, "x${B}", ""));
    }

    @Test
    void doubled_dollars_and_other_signs_are_no_variables() {
        assertThat(of("{a: \"$$A $1 5$ $${B}\"}")).isEmpty();
    }

    @Test
    void of_two_uses_the_one_that_says_more_counts() {
        assertThat(of("[\"$A\", \"${A:-x}\", \"${A?}\"]".replace("[", "{l: [").replace("]", "]}")))
                .containsExactly(Map.entry("A", new Variable("A", true, "x", "")));
    }

    @Test
    void they_are_printed_as_a_table() {
        assertThat(VariableList.table(of("{a: \"${A:-x}$LONG_NAME_OF_A_VARIABLE\"}")))
                .isEqualTo(
                        """
                        NAME                      REQUIRED            DEFAULT VALUE       ALTERNATE VALUE
                        A                         false               x                   \s
                        LONG_NAME_OF_A_VARIABLE   false                                   \s
                        """
                                .replace(" \n", "\n"));
    }

    @Test
    void they_are_printed_as_json_and_yaml() {
        assertThat(VariableList.json(of("{a: \"${A:-x}\"}")))
                .isEqualTo(
                        """
                        {
                          "A": {
                            "Name": "A",
                            "DefaultValue": "x",
                            "PresenceValue": "",
                            "Required": false
                          }
                        }
                        """);
        assertThat(VariableList.yaml(of("{a: \"${A:-x}\"}")))
                .isEqualTo(
                        """
                        A:
                          name: A
                          defaultvalue: x
                          presencevalue: ""
                          required: false
                        """);
    }

    private static Map<String, Variable> of(String json) {
        return VariableList.of(JsonReader.read(json));
    }
}
