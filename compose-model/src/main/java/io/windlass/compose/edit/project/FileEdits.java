package io.windlass.compose.edit.project;

import io.windlass.compose.edit.ComposeEdit;
import io.windlass.compose.edit.Editor;
import io.windlass.compose.edit.ModelPath;
import io.windlass.compose.edit.TextPlaces;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries an edit out in single files, and asks where others would change with it. */
final class FileEdits {

    private final View view;
    private final Choices choices;

    FileEdits(View view, Choices choices) {
        this.view = view;
        this.choices = choices;
    }

    /** The first file of the project, or the one that was chosen. */
    Path base() {
        return choices.target()
                .map(Placing::path)
                .or(() -> view.given().stream().findFirst())
                .orElseGet(() -> Path.of("compose.yaml").toAbsolutePath());
    }

    /** Where something new below a path goes: the chosen file, else the last one that has it. */
    Path target(ModelPath below) {
        ModelPath top = new ModelPath(below.steps().subList(0, Math.min(2, below.size())));
        return choices.target().map(Placing::path).or(() -> view.last(top)).orElseGet(this::base);
    }

    /** What one file becomes, or why it stays. */
    Editor.Result run(Path file, ComposeEdit edit, boolean shared) {
        if (!view.files().contains(file) && Files.exists(file)) {
            return new Editor.Result.Refused(view.foreign(file));
        }
        return Editor.edit(view.text(file), edit, shared, view.around(file));
    }

    FileEdit edited(Path file, Editor.Result.Edited edited) {
        return FileEdit.of(file, view.text(file), edited.edits(), !view.files().contains(file));
    }

    Placed added(ComposeEdit edit, ModelPath below, Footprint footprint) {
        return into(target(below), edit, footprint);
    }

    /** In one file; where that changes others too, only as it was chosen. */
    Placed into(Path file, ComposeEdit edit, Footprint footprint) {
        return switch (run(file, edit, false)) {
            case Editor.Result.Edited edited ->
                    new Placed.Files(List.of(edited(file, edited)), footprint);
            case Editor.Result.Refused(Problem problem) ->
                    run(file, edit, true) instanceof Editor.Result.Edited edited
                            ? shared(file, edited, problem, footprint)
                            : new Placed.Refused(problem, position(file, footprint));
        };
    }

    private Placed shared(
            Path file, Editor.Result.Edited edited, Problem problem, Footprint footprint) {
        FileEdit edit = edited(file, edited);
        Position at =
                edit.edits().isEmpty()
                        ? new Position(file, 1, 1)
                        : TextPlaces.position(file, edit.before(), edit.edits().getFirst().start());
        if (choices.shared().filter(Choices.ForShared.EVERYWHERE::equals).isPresent()) {
            return new Placed.Files(List.of(edit), footprint.everywhere());
        }
        return new Placed.Asks(new Question.OfShared(path(footprint), at, List.of(), problem));
    }

    private static ModelPath path(Footprint footprint) {
        return ModelPath.of(footprint.places().getFirst().toArray(String[]::new));
    }

    private Optional<Position> position(Path file, Footprint footprint) {
        return view.places(file).map(places -> places.position(file, path(footprint)));
    }

    /**
     * In the files that have what is to be changed.
     *
     * @param all in all of them, else in the last one
     */
    Placed existing(ComposeEdit edit, ModelPath below, Footprint footprint, boolean all) {
        List<Path> having = new ArrayList<>();
        for (Path file : view.files()) {
            if (view.places(file).filter(places -> places.has(below)).isPresent()) {
                having.add(file);
            }
        }
        List<FileEdit> edits = new ArrayList<>();
        Optional<Placed> otherwise = Optional.empty();
        for (Path file : having.reversed()) {
            switch (into(file, edit, footprint)) {
                case Placed.Files(List<FileEdit> some, _) when edits.isEmpty() || all ->
                        edits.addAll(some);
                case Placed.Files _ -> {
                    // the last one counts
                }
                case Placed.Asks asks -> otherwise = otherwise.or(() -> Optional.of(asks));
                case Placed.Refused refused -> {
                    boolean absent = refused.problem().code() == Code.NOT_FOUND;
                    if (!absent || otherwise.isEmpty()) {
                        otherwise =
                                absent
                                        ? Optional.of(refused)
                                        : otherwise.or(() -> Optional.of(refused));
                    }
                }
            }
        }
        return edits.isEmpty()
                ? otherwise.orElseGet(() -> Placed.refused(view.nowhere(below)))
                : new Placed.Files(edits.reversed(), footprint.everywhere());
    }
}
