package io.windlass.compose.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntaxErrorTest {

    private static final Path FILE = Path.of("compose.yaml");
    private static final String NOT = ": This is not valid YAML: ";

    @Test
    void tabs_become_spaces() {
        String text = "services:\n\tweb:\n\t\timage: x # a\tb\n";

        assertThat(sentence(text))
                .isEqualTo(
                        "2:1"
                                + NOT
                                + "this line is indented by a tab, and only spaces may stand there.");
        assertThat(mended(text, "Put 2 spaces for each tab"))
                .isEqualTo("services:\n  web:\n    image: x # a\tb\n");
    }

    @Test
    void a_quote_that_is_never_closed_is_told_where_it_begins() {
        String text = "services:\n  web:\n    image: \"x\n    tty: true\n";

        assertThat(sentence(text)).startsWith("3:12" + NOT + "the quote that begins here");
        assertThat(mended(text, "Close the quote"))
                .isEqualTo("services:\n  web:\n    image: \"x\"\n    tty: true\n");
    }

    @Test
    void a_quote_that_a_later_one_closes_is_told_where_it_begins() {
        String text = "a:\n  image: \"x\n  ports: [\"80\"]\n";

        assertThat(sentence(text))
                .isEqualTo("2:10" + NOT + "the quote that begins here is not closed on its line.");
        assertThat(mended(text, "Close the quote"))
                .isEqualTo("a:\n  image: \"x\"\n  ports: [\"80\"]\n");
    }

    @Test
    void brackets_and_braces_are_told_where_they_begin() {
        String list = "a:\n  ports: [80\n  tty: true\n";
        String mapping = "a:\n  b: {c: 1\nd: 2\n";

        assertThat(sentence(list))
                .isEqualTo(
                        "2:10"
                                + NOT
                                + "the [ here is never closed, or a comma is missing before line 3.");
        assertThat(mended(list, "Close it with ]")).isEqualTo("a:\n  ports: [80]\n  tty: true\n");
        assertThat(sentence(mapping)).startsWith("2:6" + NOT + "the { here is never closed");
        assertThat(mended(mapping, "Close it with }")).isEqualTo("a:\n  b: {c: 1}\nd: 2\n");
    }

    @Test
    void a_line_that_is_indented_wrongly_is_told() {
        String shallow = "a:\n    image: x\n   tty: true\n";
        String deep = "a:\n  image: x\n    tty: true\n";

        assertThat(sentence(shallow))
                .isEqualTo("3:4" + NOT + "this line is indented like nothing above it.");
        assertThat(mended(shallow, "Indent it like line 2"))
                .isEqualTo("a:\n    image: x\n    tty: true\n");
        assertThat(sentence(deep))
                .isEqualTo(
                        "3:8"
                                + NOT
                                + "the line above already has a value, or this one is indented too far.");
        assertThat(mended(deep, "Indent it like line 2"))
                .isEqualTo("a:\n  image: x\n  tty: true\n");
    }

    @Test
    void missing_spaces_and_colons_are_told() {
        String space = "a:\n  image:nginx\n  tty: true\n";
        String colon = "a:\n  image: x\nb\nc: 1\n";

        assertThat(sentence(space))
                .isEqualTo("2:8" + NOT + "a space is missing behind the colon of this line.");
        assertThat(mended(space, "Put a space behind the colon"))
                .isEqualTo("a:\n  image: nginx\n  tty: true\n");
        assertThat(sentence(colon))
                .isEqualTo(
                        "3:1"
                                + NOT
                                + "this line is no \"key: value\": a colon and a space are missing.");
        assertThat(mended(colon, "Put a colon behind the key"))
                .isEqualTo("a:\n  image: x\nb:\nc: 1\n");
    }

    @Test
    void values_that_need_quotes_are_told() {
        String colon = "a: echo it's b: c\n";
        String star = "a: *.txt:/x\n";
        String at = "a: @x\n";

        assertThat(sentence(colon))
                .isEqualTo(
                        "1:15" + NOT + "this line has a second \": \"; put the value in quotes.");
        assertThat(mended(colon, "Put the value in quotes")).isEqualTo("a: 'echo it''s b: c'\n");
        assertThat(sentence(star)).startsWith("1:4" + NOT + "a value that begins with * or &");
        assertThat(mended(star, "Put the value in quotes")).isEqualTo("a: '*.txt:/x'\n");
        assertThat(sentence(at)).startsWith("1:4" + NOT + "a value cannot begin with this");
        assertThat(mended(at, "Put the value in quotes")).isEqualTo("a: '@x'\n");
    }

    @Test
    void an_alias_without_an_anchor_and_a_bad_escape_are_told() {
        assertThat(sentence("a: *none\n"))
                .isEqualTo("1:4" + NOT + "there is no anchor &none above this *.");
        assertThat(sentence("a: \"\\q\"\n"))
                .isEqualTo(
                        "1:6"
                                + NOT
                                + "a \\ in double quotes begins an escape, and this is none; write"
                                + " \\\\, or use single quotes.");
    }

    @Test
    void what_stands_above_can_still_be_read() {
        YamlFile file = YamlReader.read(FILE, "a:\n    b: 1\n   c: 2\nd: 3\n");

        assertThat(file.documents()).extracting(document -> document.root().toString()).hasSize(1);
        assertThat(io.windlass.compose.json.JsonText.compact(file.documents().getFirst().root()))
                .isEqualTo("{\"a\":{\"b\":1}}");
    }

    private static Finding only(String text) {
        List<Finding> findings = YamlReader.read(FILE, text).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static String sentence(String text) {
        return only(text).toSentence().substring("compose.yaml:".length());
    }

    private static String mended(String text, String label) {
        Fix.ReplaceText fix = (Fix.ReplaceText) only(text).problem().fixes().getFirst();
        assertThat(fix.label()).isEqualTo(label);
        return text.substring(0, fix.start()) + fix.replacement() + text.substring(fix.end());
    }

    @Test
    void an_open_quote_below_a_line_that_only_yaml_ends_is_told() {
        assertThat(only("a: 1\rb: \"open").problem().fixes()).isEmpty();
    }
}
