package io.windlass.compose.edit.project;

import io.windlass.compose.edit.ComposeEdit;
import io.windlass.compose.edit.Fragment;
import io.windlass.compose.edit.ModelPath;
import io.windlass.compose.edit.TextEdit;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes a value that a variable gives: in one of three ways, which a person chooses. */
final class VariablePlacing {

    private final View view;
    private final Choices choices;
    private final FileEdits files;

    VariablePlacing(View view, Choices choices) {
        this.view = view;
        this.choices = choices;
        this.files = new FileEdits(view, choices);
    }

    /**
     * Places it.
     *
     * @param template what is written, without its key
     * @param key {@code KEY=} in a list of such items, else empty
     */
    Placed set(
            ModelPath path,
            View.Written at,
            String template,
            String key,
            Fragment value,
            Footprint footprint) {
        Optional<String> wanted = text(value);
        Optional<VariableTemplate> parsed = VariableTemplate.parse(template);
        Optional<String> variable =
                wanted.flatMap(text -> parsed.flatMap(one -> one.variableFor(text)));
        Optional<String> withDefault =
                variable.flatMap(text -> parsed.flatMap(one -> one.withDefault(text)));
        List<Choices.ForVariable> possible = possible(parsed, variable, withDefault);
        Optional<Choices.ForVariable> choice = choices.variable().filter(possible::contains);
        if (choice.isEmpty()) {
            return asks(path, at, template, possible);
        }
        Footprint needing = footprint.needing(path, Optional.of(at.file()));
        return switch (choice.get()) {
            case LITERAL ->
                    files.into(
                            at.file(),
                            new ComposeEdit.SetValue(at.path(), ValuePlacing.prefixed(key, value)),
                            needing);
            case DEFAULT ->
                    files.into(
                            at.file(),
                            new ComposeEdit.SetValue(
                                    at.path(), Fragment.text(key + withDefault.orElse(""))),
                            needing.everywhere());
            case ENV_FILE -> environment(parsed.orElseThrow().name(), variable.orElse(""), at);
        };
    }

    private static Optional<String> text(Fragment value) {
        return switch (value) {
            case Fragment.Text(String text) -> Optional.of(text);
            case Fragment.Plain(String yaml) -> Optional.of(yaml);
            case Fragment.Nothing _, Fragment.Items _, Fragment.Fields _, Fragment.Block _ ->
                    Optional.empty();
        };
    }

    private List<Choices.ForVariable> possible(
            Optional<VariableTemplate> parsed,
            Optional<String> variable,
            Optional<String> withDefault) {
        List<Choices.ForVariable> possible = new ArrayList<>();
        String name = parsed.map(VariableTemplate::name).orElse("");
        boolean set = environment().containsKey(name);
        boolean shell = view.project().request().environment().containsKey(name);
        if (withDefault.isPresent() && !set) {
            possible.add(Choices.ForVariable.DEFAULT);
        }
        if (variable.isPresent() && !shell) {
            possible.add(Choices.ForVariable.ENV_FILE);
        }
        possible.add(Choices.ForVariable.LITERAL);
        return possible;
    }

    private Map<String, String> environment() {
        return view.loaded().project().map(ComposeProject::environment).orElse(Map.of());
    }

    private static Placed asks(
            ModelPath path, View.Written at, String template, List<Choices.ForVariable> possible) {
        String name = VariableTemplate.variable(template).orElse("");
        Problem problem =
                Problem.of(
                        Code.CONFLICT,
                        "“" + path + "” comes from the variable " + name + ": “" + template + "”.");
        return new Placed.Asks(
                new Question.OfVariable(path, at.position(), template, possible, problem));
    }

    /** A variable may be used anywhere, so anything may change with it. */
    private Placed environment(String name, String value, View.Written at) {
        Optional<ComposeProject> project = view.loaded().project();
        Path file =
                project.map(ComposeProject::envFiles)
                        .filter(known -> !known.isEmpty())
                        .map(List::getLast)
                        .or(() -> project.map(found -> found.workingDir().resolve(".env")))
                        .orElseGet(() -> at.file().resolveSibling(".env"));
        Optional<String> before = view.project().text(file);
        return DotEnvText.set(before.orElse(""), name, value)
                .<Placed>map(edits ->
                        new Placed.Files(
                                List.of(edited(file, before, edits)),
                                Footprint.of(List.of(List.of("*")))))
                .orElseGet(() ->
                        Placed.refused(
                                Problem.of(
                                        Code.CONFLICT,
                                        name
                                                + " is set over several lines in "
                                                + file
                                                + "; edit it by hand.")));
    }

    private static FileEdit edited(Path file, Optional<String> before, List<TextEdit> edits) {
        return FileEdit.of(file, before.orElse(""), edits, before.isEmpty());
    }
}
