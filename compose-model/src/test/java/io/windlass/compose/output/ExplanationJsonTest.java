package io.windlass.compose.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.explain.Explanation;
import io.windlass.compose.explain.Step;
import io.windlass.compose.explain.Variable;
import io.windlass.compose.explain.Way;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Position;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationJsonTest {

    private static final Path FILE = Path.of("compose.yaml");

    @Test
    void writes_every_kind_of_step() {
        Explanation explanation =
                new Explanation(
                        "services.web.environment.A",
                        Optional.of(new Value.Text("1", Origin.implied())),
                        List.of(
                                new Step.Profiled(List.of("dev"), true, Optional.empty()),
                                new Step.Passed(new Variable("A", new Variable.Source.Shell("1"))),
                                new Step.Cleared(at(9), false, List.of()),
                                new Step.Said(
                                        at(8),
                                        "A: ${B}",
                                        List.of(
                                                new Way.Included(at(1)),
                                                new Way.Extended("base", at(2)),
                                                new Way.Aliased("x", true, at(3))),
                                        List.of(
                                                new Variable(
                                                        "B",
                                                        new Variable.Source.EnvFile("1", at(4)))),
                                        Step.Effect.REPLACES),
                                new Step.Listed(
                                        at(5),
                                        "A=0",
                                        Optional.of(at(6)),
                                        "env_file",
                                        List.of(new Variable("C", new Variable.Source.Unset()))),
                                new Step.Implied("why", Optional.empty())),
                        List.of());

        assertThat(ExplanationJson.of(explanation).replaceAll("\\s+", ""))
                .isEqualTo(
                        """
                        {"path":"services.web.environment.A","value":"1","chain":[
                        {"kind":"profile","profiles":["dev"],"enabled":true},
                        {"kind":"environment","variables":[
                        {"name":"A","source":"shell","value":"1"}]},
                        {"kind":"reset","file":"compose.yaml","line":9,"column":1},
                        {"kind":"file","file":"compose.yaml","line":8,"column":1,
                        "text":"A:${B}","effect":"replaces","through":[
                        {"kind":"include","file":"compose.yaml","line":1,"column":1},
                        {"kind":"extends","service":"base",
                        "file":"compose.yaml","line":2,"column":1},
                        {"kind":"merge","anchor":"x",
                        "file":"compose.yaml","line":3,"column":1}],
                        "variables":[{"name":"B","source":"env-file","value":"1",
                        "file":"compose.yaml","line":4,"column":1}]},
                        {"kind":"env_file","file":"compose.yaml","line":5,"column":1,
                        "text":"A=0","through":[{"kind":"env_file",
                        "file":"compose.yaml","line":6,"column":1}],
                        "variables":[{"name":"C","source":"unset"}]},
                        {"kind":"implied","reason":"why"}],"children":[]}
                        """
                                .replaceAll("\\s+", ""));
    }

    private static Position at(int line) {
        return new Position(FILE, line, 1);
    }
}
