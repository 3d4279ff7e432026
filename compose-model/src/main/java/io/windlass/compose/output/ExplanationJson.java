package io.windlass.compose.output;

import io.windlass.compose.explain.Explanation;
import io.windlass.compose.explain.Step;
import io.windlass.compose.explain.Variable;
import io.windlass.compose.explain.Way;
import io.windlass.compose.json.JsonText;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** An explanation for programs. */
public final class ExplanationJson {

    private ExplanationJson() {}

    public static String of(Explanation explanation) {
        SequencedMap<String, Value> top = new LinkedHashMap<>();
        top.put("path", text(explanation.path()));
        explanation.value().ifPresent(value -> top.put("value", value));
        top.put("chain", list(explanation.steps().stream().map(ExplanationJson::step).toList()));
        top.put(
                "children",
                list(explanation.children().stream().map(ExplanationJson::child).toList()));
        return JsonText.indented(fields(top)) + "\n";
    }

    private static Value child(Explanation.Child child) {
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        fields.put("path", text(child.path()));
        fields.put("value", child.value());
        place(child.position(), fields);
        return fields(fields);
    }

    private static Value step(Step step) {
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        fields.put("kind", text(kind(step)));
        place(step.position(), fields);
        switch (step) {
            case Step.Said said -> {
                fields.put("text", text(said.text()));
                fields.put("effect", text(said.effect().name().toLowerCase(Locale.ROOT)));
                ways(said.ways(), fields);
                variables(said.variables(), fields);
            }
            case Step.Listed listed -> {
                fields.put("text", text(listed.text()));
                SequencedMap<String, Value> by = new LinkedHashMap<>();
                by.put("kind", text(listed.key()));
                place(listed.listed(), by);
                fields.put("through", list(List.of(fields(by))));
                variables(listed.variables(), fields);
            }
            case Step.Passed(Variable variable) -> variables(List.of(variable), fields);
            case Step.Cleared(_, _, List<Way> ways) -> ways(ways, fields);
            case Step.Implied(String reason, _) -> fields.put("reason", text(reason));
            case Step.Profiled(List<String> profiles, boolean enabled, _) -> {
                fields.put("profiles", list(profiles.stream().map(ExplanationJson::text).toList()));
                fields.put("enabled", new Value.Bool(enabled, Origin.implied()));
            }
        }
        return fields(fields);
    }

    private static String kind(Step step) {
        return switch (step) {
            case Step.Said _ -> "file";
            case Step.Listed(_, _, _, String key, _) -> key;
            case Step.Passed _ -> "environment";
            case Step.Cleared(_, boolean override, _) -> override ? "override" : "reset";
            case Step.Implied _ -> "implied";
            case Step.Profiled _ -> "profile";
        };
    }

    private static void ways(List<Way> ways, Map<String, Value> fields) {
        if (!ways.isEmpty()) {
            fields.put("through", list(ways.stream().map(ExplanationJson::way).toList()));
        }
    }

    private static Value way(Way way) {
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        switch (way) {
            case Way.Included _ -> fields.put("kind", text("include"));
            case Way.Extended(String service, _) -> {
                fields.put("kind", text("extends"));
                fields.put("service", text(service));
            }
            case Way.Aliased(String anchor, boolean merged, _) -> {
                fields.put("kind", text(merged ? "merge" : "alias"));
                fields.put("anchor", text(anchor));
            }
        }
        place(Optional.of(way.at()), fields);
        return fields(fields);
    }

    private static void variables(List<Variable> variables, Map<String, Value> fields) {
        if (!variables.isEmpty()) {
            fields.put(
                    "variables", list(variables.stream().map(ExplanationJson::variable).toList()));
        }
    }

    private static Value variable(Variable variable) {
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        fields.put("name", text(variable.name()));
        switch (variable.source()) {
            case Variable.Source.Shell(String value) -> source(fields, "shell", value);
            case Variable.Source.EnvFile(String value, _) -> source(fields, "env-file", value);
            case Variable.Source.Default(String value) -> source(fields, "default", value);
            case Variable.Source.ProjectName(String value) -> source(fields, "project-name", value);
            case Variable.Source.Unset() -> fields.put("source", text("unset"));
        }
        place(variable.source().position(), fields);
        return fields(fields);
    }

    private static void source(Map<String, Value> fields, String source, String value) {
        fields.put("source", text(source));
        fields.put("value", text(value));
    }

    private static void place(Optional<Position> position, Map<String, Value> fields) {
        position.ifPresent(at -> {
            fields.put("file", text(at.file().toString()));
            fields.put("line", new Value.Int(at.line(), Origin.implied()));
            fields.put("column", new Value.Int(at.column(), Origin.implied()));
        });
    }

    private static Value text(String text) {
        return new Value.Text(text, Origin.implied());
    }

    private static Value list(List<Value> values) {
        return new Value.Items(values, Origin.implied());
    }

    private static Value fields(SequencedMap<String, Value> fields) {
        return new Value.Fields(fields, Origin.implied());
    }
}
