package io.windlass.app.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Template.Row ROW =
            new Template.Row(
                    name -> Optional.ofNullable(Map.of("Name", "Web", "State", "up").get(name)),
                    name -> name.isEmpty() ? "{}" : "\"" + name + "\"",
                    Map.of("Label", key -> "<" + key + ">"));

    private static String fill(String template) throws TemplateException {
        return Template.parse(template).fill(ROW);
    }

    @Test
    void fields_stand_between_literal_text() throws TemplateException {
        assertThat(fill("{{.Name}} is {{ .State }}.")).isEqualTo("Web is up.");
        assertThat(fill("{{.Name}}\\t{{.State}}")).isEqualTo("Web\tup");
    }

    @Test
    void functions_change_how_a_field_is_shown() throws TemplateException {
        assertThat(fill("{{lower .Name}} {{upper .State}} {{json .Name}} {{json .}}"))
                .isEqualTo("web UP \"Name\" {}");
    }

    @Test
    void an_entry_of_a_map_is_asked_for_by_its_key() throws TemplateException {
        assertThat(fill("{{.Label \"a.b\"}}")).isEqualTo("<a.b>");
    }

    @Test
    void what_is_not_understood_is_told() {
        assertThatThrownBy(() -> fill("{{range .Names}}x{{end}}"))
                .hasMessageStartingWith(
                        "template parsing error: {{range .Names}} is not understood");
        assertThatThrownBy(() -> fill("{{.Nme}}"))
                .hasMessage("template error: there is no field .Nme here");
        assertThatThrownBy(() -> fill("{{.}}"))
                .hasMessage("template parsing error: {{.}} names no field; try {{json .}}");
    }
}
