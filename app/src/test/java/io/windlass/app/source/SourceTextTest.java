package io.windlass.app.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {

    private static final Path FILE = Path.of("/p/compose.yaml");

    private static Finding finding(Path file, int line, int column) {
        return new Finding(
                Severity.ERROR,
                Problem.of(Code.UNKNOWN_KEY, "no"),
                Optional.of(new Position(file, line, column)),
                "");
    }

    @Test
    void a_finding_marks_the_word_at_its_place() {
        List<SourceLine> lines =
                SourceText.lines(
                        FILE,
                        "a: b\nport z: 1\n",
                        "a: b\nport z: 1\n",
                        List.of(
                                finding(FILE, 2, 1),
                                finding(FILE, 9, 1),
                                finding(Path.of("/p/other.yaml"), 1, 1)));

        assertThat(lines.stream().map(SourceLine::marks).toList())
                .isEqualTo(
                        List.of(
                                List.of(),
                                List.of(new SourceLine.Mark(0, 6, Severity.ERROR)),
                                List.of()));
    }

    @Test
    void a_place_behind_the_last_word_marks_something_that_can_be_seen() {
        List<SourceLine> lines =
                SourceText.lines(FILE, "a:  ", "a:  ", List.of(finding(FILE, 1, 5)));

        assertThat(lines.getFirst().marks())
                .isEqualTo(List.of(new SourceLine.Mark(1, 2, Severity.ERROR)));
    }

    @Test
    void lines_that_are_not_as_saved_are_known() {
        List<SourceLine> lines =
                SourceText.lines(FILE, "a\nB\nc\nnew\nd\n", "a\nb\nc\nd\n", List.of());

        assertThat(lines.stream().map(SourceLine::changed).toList())
                .isEqualTo(List.of(false, true, false, true, false, false));
    }

    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "1, services",
        "2, services.web",
        "3, services.web.ports",
        "4, services.web.ports[0]",
        "6, services.web.ports[1].target",
        "7, services.web.ports[1].published",
        "8, services.web.environment",
        "9, services.web.environment.A"
    })
    void the_path_is_told_by_indentation(int line, String expected) {
        List<String> lines =
                List.of(
                        "# first",
                        "services:",
                        "  web:",
                        "    ports:",
                        "      - \"80:80\"",
                        "      # note",
                        "      - target: 80",
                        "        published: 1",
                        "    environment:",
                        "      A: b",
                        "  db: {}");

        assertThat(YamlPath.at(lines, line)).isEqualTo(expected);
    }

    @Test
    void a_list_may_stand_in_the_column_of_its_key() {
        List<String> lines =
                List.of("services:", "  db:", "    ports:", "    - 1", "    - 2", "    image: x");

        assertThat(List.of(YamlPath.at(lines, 4), YamlPath.at(lines, 5)))
                .isEqualTo(List.of("services.db.ports[1]", "services.db.image"));
    }
}
