package io.windlass.app.cli.edit;

import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.UsageException;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.app.files.AtomicText;
import io.windlass.compose.edit.ComposeEdit;
import io.windlass.compose.edit.TextPlaces;
import io.windlass.compose.edit.project.Choices;
import io.windlass.compose.edit.project.FileEdit;
import io.windlass.compose.edit.project.ProjectEditor;
import io.windlass.compose.edit.project.ProjectResult;
import io.windlass.compose.edit.project.ProjectText;
import io.windlass.compose.edit.project.Question;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Works an edit out, and writes it or shows it. */
public final class EditRun {

    private final Session session;
    private final ProjectText project;

    public EditRun(Session session, ProjectText project) {
        this.session = session;
        this.project = project;
    }

    public void run(Wish wish) throws Refused, UsageException {
        switch (result(wish)) {
            case ProjectResult.Refused(Problem problem, var at) ->
                    throw Refused.because(at.map(place -> placed(place, problem)).orElse(problem));
            case ProjectResult.Asks(Question question) ->
                    throw Refused.because(placed(question.at(), advised(question)));
            case ProjectResult.Edited(String title, List<FileEdit> files) -> {
                if (files.isEmpty()) {
                    session.console().say(title + ": nothing to change.");
                }
                for (FileEdit file : files) {
                    done(title, file);
                }
            }
        }
    }

    private ProjectResult result(Wish wish) throws UsageException {
        return switch (wish) {
            case Wish.Move(String service, Path into) -> ProjectEditor.move(project, service, into);
            case Wish.Edit(List<ComposeEdit> readings) -> {
                ProjectResult result = ProjectEditor.edit(project, readings.getFirst(), choices());
                for (int i = 1; i < readings.size(); i++) {
                    if (result instanceof ProjectResult.Refused) {
                        ProjectResult other =
                                ProjectEditor.edit(project, readings.get(i), choices());
                        result = other instanceof ProjectResult.Refused ? result : other;
                    }
                }
                yield result;
            }
        };
    }

    private Choices choices() throws UsageException {
        Given given = session.given();
        Choices choices = Choices.none();
        if (given.has(EditFlags.INTO)) {
            Path folder = session.settings().workingDir();
            choices = choices.into(folder.resolve(given.textOrEmpty(EditFlags.INTO)));
        }
        if (given.on(EditFlags.SHARED)) {
            choices = choices.with(Choices.ForShared.EVERYWHERE);
        } else if (given.on(EditFlags.HERE)) {
            choices = choices.with(Choices.ForShared.HERE);
        }
        return switch (given.textOrEmpty(EditFlags.VARIABLE)) {
            case "" -> choices;
            case "default" -> choices.with(Choices.ForVariable.DEFAULT);
            case "env" -> choices.with(Choices.ForVariable.ENV_FILE);
            case "literal" -> choices.with(Choices.ForVariable.LITERAL);
            case String other ->
                    throw new UsageException(
                            "--variable is default, env or literal, not \"" + other + "\"");
        };
    }

    private static Problem placed(Position place, Problem problem) {
        return new Problem(
                problem.code(),
                place + ": " + problem.summary(),
                problem.detail(),
                problem.fixes());
    }

    /** With the flags that answer the question. */
    private static Problem advised(Question question) {
        List<Fix> fixes = new ArrayList<>();
        switch (question) {
            case Question.OfShared _ -> {
                fixes.add(new Fix.Hint("--shared changes it there, for all who use it."));
                fixes.add(new Fix.Hint("--here overrides it for this service alone."));
            }
            case Question.OfVariable variable ->
                    variable.choices()
                            .forEach(choice ->
                                    fixes.add(
                                            new Fix.Hint(
                                                    switch (choice) {
                                                        case DEFAULT ->
                                                                "--variable default changes its"
                                                                        + " default.";
                                                        case ENV_FILE ->
                                                                "--variable env sets it in the"
                                                                        + " env file.";
                                                        case LITERAL ->
                                                                "--variable literal writes the"
                                                                        + " value in its place.";
                                                    })));
        }
        Problem problem = question.problem();
        return new Problem(problem.code(), problem.summary(), problem.detail(), fixes);
    }

    private void done(String title, FileEdit edit) throws Refused {
        if (session.settings().dryRun()) {
            String name = name(edit.file());
            session.console()
                    .print(UnifiedDiff.of(name, edit.before(), edit.after(), edit.created()));
            return;
        }
        try {
            AtomicText.write(edit.file(), edit.after());
        } catch (IOException failure) {
            throw Refused.because(
                    Problem.of(
                            Code.FILE_UNREADABLE,
                            edit.file() + " cannot be written: " + failure.getMessage() + "."));
        }
        session.console().say(title + ": " + edit.file() + ":" + line(edit));
    }

    private String name(Path file) {
        Path folder = session.settings().workingDir();
        return file.startsWith(folder)
                ? folder.relativize(file).toString().replace('\\', '/')
                : file.toString();
    }

    /** The first line that is another one now. */
    private static int line(FileEdit edit) {
        int at = edit.inverse().stream().mapToInt(one -> one.start()).min().orElse(0);
        String text = edit.after();
        while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
            at++;
        }
        return TextPlaces.position(edit.file(), text, at).line();
    }
}
