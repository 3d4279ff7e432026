package io.windlass.compose.output;

import io.windlass.compose.explain.Explanation;
import io.windlass.compose.explain.Step;
import io.windlass.compose.explain.Variable;
import io.windlass.compose.explain.Way;
import io.windlass.compose.json.JsonText;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An explanation for people: the value, then what had a say in it, the newest first. */
public final class ExplanationText {

    private static final int WIDEST = 60;
    private static final String GAP = "  ";

    private final Path folder;

    private ExplanationText(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes an explanation.
     *
     * @param folder where the files are named from
     */
    public static String of(Explanation explanation, Path folder) {
        return new ExplanationText(folder).text(explanation);
    }

    /** A place, and the lines about it. */
    private record Row(String place, List<String> lines) {}

    private String text(Explanation explanation) {
        StringBuilder text = new StringBuilder();
        text.append(explanation.path().isEmpty() ? "the project" : explanation.path())
                .append(": ")
                .append(explanation.value().map(ExplanationText::value).orElse("(not there)"))
                .append("\n");
        rows(text, explanation.steps().stream().map(this::row).toList());
        if (!explanation.children().isEmpty()) {
            int start = explanation.path().length();
            rows(text, explanation.children().stream().map(child -> row(child, start)).toList());
        }
        return text.toString();
    }

    private static void rows(StringBuilder text, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        text.append("\n");
        int width =
                rows.stream()
                        .mapToInt(row -> row.place().length())
                        .filter(length -> length <= WIDEST)
                        .max()
                        .orElse(0);
        for (Row row : rows) {
            String place = row.place();
            for (String line : row.lines()) {
                String padded = place + " ".repeat(Math.max(0, width - place.length()));
                text.append((GAP + padded + GAP + line).stripTrailing()).append("\n");
                place = "";
            }
        }
    }

    private Row row(Explanation.Child child, int start) {
        String name = child.path().substring(start).replaceFirst("^\\.", "");
        String from = child.position().map(this::place).orElse("default");
        return new Row(from, List.of(name + ": " + value(child.value())));
    }

    private Row row(Step step) {
        List<String> lines = new ArrayList<>();
        String place = step.position().map(this::place).orElse("");
        switch (step) {
            case Step.Said said -> {
                lines.add(said.text() + effect(said.effect()));
                said.variables().forEach(variable -> lines.add(GAP + variable(variable)));
                ways(said.ways(), lines);
            }
            case Step.Listed listed -> {
                lines.add(listed.text());
                listed.variables().forEach(variable -> lines.add(GAP + variable(variable)));
                String where = listed.listed().map(at -> " at " + place(at)).orElse("");
                lines.add(GAP + "by " + listed.key() + where);
            }
            case Step.Passed(Variable variable) -> {
                place = "";
                lines.add("taken from the project's variables: " + variable(variable));
            }
            case Step.Cleared(_, boolean override, List<Way> ways) -> {
                lines.add(
                        override
                                ? "!override: what follows no longer counts"
                                : "!reset: takes away what follows");
                ways(ways, lines);
            }
            case Step.Implied(String reason, _) -> lines.add(reason);
            case Step.Profiled(List<String> profiles, boolean enabled, _) ->
                    lines.add(
                            (enabled ? "enabled" : "not enabled")
                                    + " by its profiles: "
                                    + String.join(", ", profiles));
        }
        return new Row(place, lines);
    }

    private static String effect(Step.Effect effect) {
        return switch (effect) {
            case REPLACES -> "";
            case ADDS -> "  (merged with what follows)";
            case KEEPS -> "  (says nothing, so what follows stays)";
        };
    }

    private void ways(List<Way> ways, List<String> lines) {
        for (Way way : ways) {
            lines.add(
                    GAP
                            + switch (way) {
                                case Way.Included(Position at) -> "included at " + place(at);
                                case Way.Extended(String service, Position at) ->
                                        "extends " + service + " at " + place(at);
                                case Way.Aliased(String anchor, boolean merged, Position at) ->
                                        (merged ? "merged by << from &" : "the anchor &")
                                                + anchor
                                                + " at "
                                                + place(at);
                            });
        }
    }

    private String variable(Variable variable) {
        String name = variable.name();
        return switch (variable.source()) {
            case Variable.Source.Shell(String value) ->
                    name + " is " + JsonText.quoted(value) + " in the shell";
            case Variable.Source.EnvFile(String value, Position at) ->
                    name + " is " + JsonText.quoted(value) + " at " + place(at);
            case Variable.Source.Default(String value) ->
                    name + " is not set: its default is " + JsonText.quoted(value);
            case Variable.Source.ProjectName(String value) ->
                    name + " is " + JsonText.quoted(value) + ", the project's name";
            case Variable.Source.Unset() -> name + " is not set";
        };
    }

    private String place(Position at) {
        Path file = at.file().startsWith(folder) ? folder.relativize(at.file()) : at.file();
        return new Position(file, at.line(), at.column()).toString();
    }

    /** The value on one line. */
    static String value(Value value) {
        return switch (value) {
            case Value.Fields(var fields, _) -> count(fields.size(), "entry", "entries");
            case Value.Items(var items, _) -> {
                Optional<String> onOneLine =
                        Optional.of(JsonText.compact(value))
                                .filter(text -> text.length() <= WIDEST);
                yield onOneLine.orElseGet(() -> count(items.size(), "item", "items"));
            }
            case Value.Text(String text, _) -> YamlScalar.line(text);
            case Value.Null _ -> "(no value)";
            case Value.Bool _, Value.Int _, Value.Real _, Value.Date _ -> value.asText().orElse("");
        };
    }

    private static String count(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
