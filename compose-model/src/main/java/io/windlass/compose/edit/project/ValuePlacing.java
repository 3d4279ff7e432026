package io.windlass.compose.edit.project;

import io.windlass.compose.edit.ComposeEdit;
import io.windlass.compose.edit.Fragment;
import io.windlass.compose.edit.ModelPath;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Sets and removes single values: known ones where they are written, new ones in the target. */
final class ValuePlacing {

    /** A value can be written in as many files as there are; more would be a loop. */
    private static final int MOST_FILES = 20;

    private final View view;
    private final Choices choices;
    private final FileEdits files;

    ValuePlacing(View view, Choices choices) {
        this.view = view;
        this.choices = choices;
        this.files = new FileEdits(view, choices);
    }

    Placed set(ModelPath path, Fragment value) {
        Optional<View.Written> written = view.effective(path).flatMap(view::written);
        Footprint footprint = Footprint.at(Footprint.keys(path));
        if (written.isEmpty()) {
            return fresh(path, value, footprint);
        }
        View.Written at = written.get();
        boolean chosen = choices.target().map(Placing::path).filter(at.file()::equals).isEmpty();
        if (choices.target().isPresent() && chosen) {
            return fresh(path, value, footprint);
        }
        if (inherited(path, at.path())) {
            return inherited(path, value, at, footprint);
        }
        Optional<String> raw = view.places(at.file()).flatMap(found -> found.scalar(at.path()));
        Optional<String> key = keyed(path, at.path(), raw);
        Optional<String> template =
                raw.map(text -> key.map(name -> text.substring(name.length())).orElse(text))
                        .filter(text -> VariableTemplate.variable(text).isPresent());
        if (template.isPresent()) {
            return new VariablePlacing(view, choices)
                    .set(path, at, template.get(), key.orElse(""), value, footprint);
        }
        if (key.isEmpty() && shortForm(path, at.path())) {
            return new Placed.Refused(
                    Problem.of(
                            Code.WRONG_TYPE,
                            "“"
                                    + path
                                    + "” is part of a short form, “"
                                    + raw.orElse("")
                                    + "”, which has to be changed as a whole."),
                    Optional.of(at.position()));
        }
        return files.into(
                at.file(),
                new ComposeEdit.SetValue(at.path(), prefixed(key.orElse(""), value)),
                needing(footprint, path, at.file()));
    }

    /** A place in a list may be another one once the files are merged. */
    private static Footprint needing(Footprint footprint, ModelPath path, Path file) {
        boolean keys = path.steps().stream().allMatch(ModelPath.Step.Key.class::isInstance);
        return keys ? footprint.needing(path, Optional.of(file)) : footprint;
    }

    static Fragment prefixed(String key, Fragment value) {
        return key.isEmpty()
                ? value
                : Fragment.text(
                        key
                                + switch (value) {
                                    case Fragment.Text(String text) -> text;
                                    case Fragment.Plain(String yaml) -> yaml;
                                    case Fragment.Nothing _,
                                            Fragment.Items _,
                                            Fragment.Fields _,
                                            Fragment.Block _ ->
                                            "";
                                });
    }

    /** Whether it comes to the service through {@code extends} or from under another key. */
    private static boolean inherited(ModelPath path, ModelPath written) {
        int depth = Math.min(2, Math.min(path.size(), written.size()));
        return !path.steps().subList(0, depth).equals(written.steps().subList(0, depth));
    }

    /** {@code KEY=} where the value is written as an item {@code KEY=value}. */
    private static Optional<String> keyed(ModelPath path, ModelPath written, Optional<String> raw) {
        if (path.last().orElse(null) instanceof ModelPath.Step.Key(String name)
                && written.last().orElse(null) instanceof ModelPath.Step.Index
                && raw.filter(text -> (text + "=").startsWith(name + "=")).isPresent()) {
            return Optional.of(name + (raw.get().equals(name) ? "" : "="));
        }
        return Optional.empty();
    }

    private static boolean shortForm(ModelPath path, ModelPath written) {
        return path.size() != written.size()
                || (path.last().orElse(null) instanceof ModelPath.Step.Key)
                        != (written.last().orElse(null) instanceof ModelPath.Step.Key);
    }

    private Placed inherited(ModelPath path, Fragment value, View.Written at, Footprint footprint) {
        Optional<Choices.ForShared> choice = choices.shared();
        if (choice.filter(Choices.ForShared.EVERYWHERE::equals).isPresent()) {
            return files.into(
                    at.file(),
                    new ComposeEdit.SetValue(at.path(), value),
                    footprint.everywhere().and(Footprint.at(Footprint.keys(at.path()))));
        }
        if (choice.isPresent()) {
            return fresh(path, value, footprint);
        }
        List<String> sharing = view.effective(path).map(view::sharing).orElse(List.of());
        Problem problem =
                Problem.of(
                        Code.CONFLICT,
                        "“"
                                + path
                                + "” is written at “"
                                + at.path()
                                + "”, from where "
                                + (sharing.size() > 1
                                        ? String.join(", ", sharing) + " have it."
                                        : "this service has it."));
        return new Placed.Asks(new Question.OfShared(path, at.position(), sharing, problem));
    }

    /** A value that is not there yet. */
    private Placed fresh(ModelPath path, Fragment value, Footprint footprint) {
        Optional<Problem> unknown = view.unknownService(path);
        if (unknown.isPresent()) {
            return Placed.refused(unknown.get());
        }
        Path file = files.target(path);
        if (path.size() == 4
                && Footprint.keys(path).size() == 4
                && Footprint.keys(path).get(2).equals("environment")
                && value instanceof Fragment.Text(String text)) {
            List<String> keys = Footprint.keys(path);
            return files.into(
                    file,
                    new ComposeEdit.SetEnvironment(keys.get(1), keys.get(3), text),
                    needing(footprint, path, file));
        }
        if (path.last().orElse(null) instanceof ModelPath.Step.Key(String key)
                && view.places(file).filter(found -> found.isList(path.parent())).isPresent()) {
            return files.into(
                    file,
                    new ComposeEdit.AddItem(path.parent(), prefixed(key + "=", value)),
                    footprint);
        }
        return files.into(
                file, new ComposeEdit.SetValue(path, value), needing(footprint, path, file));
    }

    /** From each file that has it, until it is gone. */
    Placed remove(ModelPath path) {
        Optional<Value> value = view.effective(path);
        if (value.isEmpty() || view.written(value.get()).isEmpty()) {
            return raw(path);
        }
        boolean once = Footprint.keys(path).size() != path.size();
        Gathered gathered = new Gathered(view);
        for (int i = 0; i < (once ? 1 : MOST_FILES); i++) {
            Optional<View.Written> at =
                    gathered.now().effective(path).flatMap(gathered.now()::written);
            if (at.isEmpty() || !(gathered.placed() instanceof Placed.Files)) {
                break;
            }
            gathered.add(now -> new ValuePlacing(now, choices).removed(path, at.get()));
        }
        return gathered.placed() instanceof Placed.Files(List<FileEdit> edits, Footprint all)
                ? new Placed.Files(edits, once ? all : all.needing(path, Optional.empty()))
                : gathered.placed();
    }

    private Placed removed(ModelPath path, View.Written at) {
        Footprint footprint = Footprint.at(Footprint.keys(path));
        if (!inherited(path, at.path())) {
            return shortForm(path, at.path()) && keyless(path, at)
                    ? new Placed.Refused(
                            Problem.of(
                                    Code.WRONG_TYPE,
                                    "“"
                                            + path
                                            + "” is part of a short form; remove it as a whole."),
                            Optional.of(at.position()))
                    : files.into(at.file(), new ComposeEdit.RemoveValue(at.path()), footprint);
        }
        if (choices.shared().filter(Choices.ForShared.EVERYWHERE::equals).isPresent()) {
            return files.into(
                    at.file(),
                    new ComposeEdit.RemoveValue(at.path()),
                    footprint.everywhere().and(Footprint.at(Footprint.keys(at.path()))));
        }
        if (choices.shared().isPresent()) {
            return files.into(
                    files.target(path),
                    new ComposeEdit.SetValue(path, new Fragment.Plain("!reset null")),
                    footprint);
        }
        return inherited(path, new Fragment.Nothing(), at, footprint);
    }

    private boolean keyless(ModelPath path, View.Written at) {
        Optional<String> raw = view.places(at.file()).flatMap(found -> found.scalar(at.path()));
        return keyed(path, at.path(), raw).isEmpty();
    }

    /** What the merged project does not show, such as {@code include} and its like. */
    private Placed raw(ModelPath path) {
        return view.last(path)
                .map(file ->
                        files.into(
                                file,
                                new ComposeEdit.RemoveValue(path),
                                Footprint.at(Footprint.keys(path))))
                .orElseGet(() -> Placed.refused(view.nowhere(path)));
    }
}
