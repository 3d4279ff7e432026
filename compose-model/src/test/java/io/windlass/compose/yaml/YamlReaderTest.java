package io.windlass.compose.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.json.JsonText;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    private static final Path FILE = Path.of("compose.yaml");

    private static String json(String text) {
        YamlFile file = YamlReader.read(FILE, text);
        assertThat(file.findings()).isEmpty();
        return JsonText.compact(file.documents().getFirst().root());
    }

    private static List<String> findings(String text) {
        return YamlReader.read(FILE, text).findings().stream().map(Finding::toSentence).toList();
    }

    @Test
    void aliases_and_merge_keys_are_resolved() {
        assertThat(json("a: &a {x: 1, y: 1}\nb: {<<: *a, y: 2}\nc: *a\n"))
                .isEqualTo(
                        "{\"a\":{\"x\":1,\"y\":1},\"b\":{\"y\":2,\"x\":1},\"c\":{\"x\":1,\"y\":1}}");
    }

    @Test
    void the_first_of_several_merged_mappings_wins() {
        assertThat(json("a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc: {<<: [*a, *b]}\n"))
                .endsWith("\"c\":{\"x\":1,\"y\":2}}");
    }

    @Test
    void a_key_that_stands_twice_is_told_with_both_places() {
        assertThat(findings("a: 1\nb: 2\na: 3\n"))
                .containsExactly(
                        "compose.yaml:3:1: `a` stands twice in one mapping: here, and already in line"
                                + " 1.");
    }

    @Test
    void keys_that_are_no_texts_are_told_with_their_path() {
        assertThat(findings("a:\n  1: x\n  true: y\n"))
                .containsExactly(
                        "compose.yaml:2:3: Non-string key 1 in a: a key is a text; put it in quotes.",
                        "compose.yaml:3:3: Non-string key true in a: a key is a text; put it in"
                                + " quotes.");
    }

    @Test
    void columns_count_as_editors_do_behind_letters_beyond_the_first_plane() {
        Value root =
                YamlReader.read(FILE, "a: [\"\uD83D\uDE00\", b]\n").documents().getFirst().root();

        assertThat(((Value.Fields) root).items("a").get(1).origin().position())
                .map(Object::toString)
                .hasValue("compose.yaml:1:11");
    }

    @Test
    void a_value_knows_its_key_and_where_the_anchor_stands() {
        Value root = YamlReader.read(FILE, "a: &a x\nb: *a\n").documents().getFirst().root();
        Value value = ((Value.Fields) root).get("b").orElseThrow();

        assertThat(value.origin().position()).map(Object::toString).hasValue("compose.yaml:1:4");
        assertThat(value.origin().key()).map(Object::toString).hasValue("compose.yaml:2:1");
    }

    @Test
    void aliases_made_to_fill_the_memory_are_refused_at_once() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ",").repeat(9)).append("]\n");
        }

        assertThat(YamlReader.read(FILE, bomb.toString()).findings())
                .extracting(finding -> finding.problem().code())
                .containsExactly(Code.YAML_LIMIT);
    }

    @Test
    void an_alias_to_itself_is_refused() {
        assertThat(YamlReader.read(FILE, "a: &a [*a]\n").findings())
                .extracting(finding -> finding.problem().code())
                .containsExactly(Code.YAML_LIMIT);
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(YamlReader.read(FILE, "[".repeat(5000)).findings())
                .extracting(finding -> finding.problem().code())
                .containsExactly(Code.YAML_LIMIT);
    }

    @Test
    void sixty_levels_and_hundred_aliases_are_ordinary() {
        String deep = "[".repeat(60) + "]".repeat(60);
        String many = "*c, ".repeat(100);

        assertThat(findings("a: " + deep + "\nb: &c {x: 1}\nd: [" + many + "]\n")).isEmpty();
    }

    @Test
    void broken_text_is_told_and_what_stands_above_is_kept() {
        YamlFile file = YamlReader.read(FILE, "a: 1\nb: \"open\nc: 2\n");

        assertThat(file.findings())
                .extracting(finding -> finding.problem().code())
                .containsExactly(Code.YAML_SYNTAX);
        assertThat(JsonText.compact(file.documents().getFirst().root())).isEqualTo("{\"a\":1}");
    }

    @Test
    void tags_are_remembered_with_their_path_even_through_merge_keys() {
        YamlFile file =
                YamlReader.read(FILE, "x: &x {p: !reset []}\na: {<<: *x, e: !override {}}\n");

        assertThat(file.documents().getFirst().tags())
                .extracting(Document.Tag::steps)
                .containsExactly(List.of("x", "p"), List.of("a", "p"), List.of("a", "e"));
    }
}
