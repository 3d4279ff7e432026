package io.windlass.compose.edit.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.edit.TextEdit;
import io.windlass.compose.edit.project.Choices.ForVariable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablePlacingTest {

    private static final String TEXT =
            "services:\n  web:\n    image: \"nginx:${TAG:-1.2}\" # served\n";

    @TempDir Path root;

    private Folder folder() {
        return new Folder(root).file("compose.yaml", TEXT);
    }

    @Test
    void a_value_from_a_variable_is_asked_about() {
        assertThat(folder().question("services.web.image", "nginx:1.3"))
                .isInstanceOfSatisfying(
                        Question.OfVariable.class,
                        question -> {
                            assertThat(question.template()).isEqualTo("nginx:${TAG:-1.2}");
                            assertThat(question.choices())
                                    .containsExactly(
                                            ForVariable.DEFAULT,
                                            ForVariable.ENV_FILE,
                                            ForVariable.LITERAL);
                            assertThat(question.problem().summary())
                                    .isEqualTo(
                                            "“services.web.image” comes from the variable TAG:"
                                                    + " “nginx:${TAG:-1.2}”.");
                        });
    }

    @Test
    void each_choice_is_carried_out() {
        assertThat(choosing(ForVariable.DEFAULT))
                .isEqualTo(Map.of("compose.yaml", TEXT.replace("1.2", "1.3")));
        assertThat(choosing(ForVariable.ENV_FILE)).isEqualTo(Map.of(".env", "TAG=1.3\n"));
        assertThat(choosing(ForVariable.LITERAL))
                .isEqualTo(Map.of("compose.yaml", TEXT.replace("${TAG:-1.2}", "1.3")));
    }

    private Map<String, String> choosing(ForVariable choice) {
        return folder().choosing(Choices.none().with(choice))
                .set("services.web.image", "nginx:1.3");
    }

    @Test
    void a_choice_that_would_change_nothing_is_not_offered() {
        assertThat(choices(folder().file(".env", "TAG=1.0\n"), "nginx:1.3"))
                .containsExactly(ForVariable.ENV_FILE, ForVariable.LITERAL);
        assertThat(choices(folder().shell(Map.of("TAG", "1.1")), "nginx:1.3"))
                .containsExactly(ForVariable.LITERAL);
        assertThat(choices(folder().file(".env", ""), "apache"))
                .containsExactly(ForVariable.LITERAL);
    }

    private static List<ForVariable> choices(Folder folder, String value) {
        return folder.question("services.web.image", value) instanceof Question.OfVariable variable
                ? variable.choices()
                : List.of();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A=1 # one | A=2 # one",
                "export A='1' # one | export A=2 # one",
                "A = \"1\" | A = 2",
                "A: 1 | A: 2",
                "B=1 | B=1\\nA=2\\n",
            })
    void an_env_file_keeps_all_but_the_value(String before, String after) {
        String text = before.replace("\\n", "\n");

        assertThat(TextEdit.apply(text, DotEnvText.set(text, "A", "2").orElseThrow()))
                .isEqualTo(after.replace("\\n", "\n"));
    }

    @Test
    void values_are_quoted_where_an_env_file_needs_it() {
        assertThat(written("a b")).isEqualTo("A='a b'\r\nB=2\r\n");
        assertThat(written("it's $5")).isEqualTo("A=\"it's \\$5\"\r\nB=2\r\n");
        assertThat(DotEnvText.set("A=\"one\ntwo\"\n", "A", "2")).isEmpty();
    }

    private static String written(String value) {
        String text = "A=1\r\nB=2\r\n";
        return TextEdit.apply(text, DotEnvText.set(text, "A", value).orElseThrow());
    }
}
