package io.windlass.compose.load.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Position;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private final Findings findings = new Findings();

    @Test
    void they_come_in_the_order_of_lines() {
        findings.error(Code.UNKNOWN_KEY, at(9, 2), "second");
        findings.error(Code.WRONG_TYPE, at(3, 5), "first");

        assertThat(findings.list())
                .extracting(Finding::toSentence)
                .containsExactly("compose.yaml:3:5: first", "compose.yaml:9:2: second");
    }

    @Test
    void what_a_part_that_could_not_be_read_may_explain_is_left_out() {
        findings.error(Code.WRONG_TYPE, at(2, 7), "web has no value");
        findings.warning(Code.OBSOLETE, "version is obsolete");
        findings.error(Code.YAML_SYNTAX, at(4, 5), "not YAML");

        assertThat(findings.list())
                .extracting(Finding::toSentence)
                .containsExactly("version is obsolete", "compose.yaml:4:5: not YAML");
    }

    private static Position at(int line, int column) {
        return new Position(Path.of("compose.yaml"), line, column);
    }
}
