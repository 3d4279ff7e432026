package io.windlass.compose.edit.project;

import io.windlass.compose.edit.ComposeEdit;
import io.windlass.compose.edit.Editor;
import io.windlass.compose.edit.Fragment;
import io.windlass.compose.edit.ModelPath;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Cuts a service out of one file and puts it into another. */
final class Moving {

    private final View view;

    Moving(View view) {
        this.view = view;
    }

    Placed move(String service, Path into) {
        if (!view.hasService(service)) {
            return Placed.refused(view.noService(service));
        }
        Path target = Placing.path(into);
        List<Path> having =
                view.files().stream()
                        .filter(file ->
                                view.places(file)
                                        .filter(places ->
                                                places.names("services").contains(service))
                                        .isPresent())
                        .toList();
        if (having.size() != 1 || having.getFirst().equals(target)) {
            return Placed.refused(
                    Problem.of(
                            Code.CONFLICT,
                            having.contains(target)
                                    ? service + " is in " + target + " already."
                                    : service
                                            + " is written in several files: "
                                            + String.join(
                                                    ", ",
                                                    having.stream().map(Path::toString).toList())
                                            + "."));
        }
        Path from = having.getFirst();
        Optional<Fragment.Block> block = view.places(from).flatMap(places -> places.block(service));
        if (block.isEmpty()) {
            return Placed.refused(
                    Problem.of(
                            Code.CONFLICT,
                            service + " is written in braces, and cannot be cut out of them."));
        }
        return moved(service, from, target, block.get());
    }

    private Placed moved(String service, Path from, Path target, Fragment.Block block) {
        FileEdits files = new FileEdits(view, Choices.none());
        ModelPath path = ModelPath.of("services", service);
        Editor.Result cut = files.run(from, new ComposeEdit.RemoveValue(path), false);
        Editor.Result pasted =
                files.run(target, new ComposeEdit.PasteService(service, block), false);
        if (cut instanceof Editor.Result.Refused(Problem problem)) {
            return new Placed.Refused(
                    problem, view.places(from).map(places -> places.position(from, path)));
        }
        if (pasted instanceof Editor.Result.Refused(Problem problem)) {
            return Placed.refused(problem);
        }
        return new Placed.Files(
                List.of(
                        files.edited(from, (Editor.Result.Edited) cut),
                        files.edited(target, (Editor.Result.Edited) pasted)),
                Footprint.of(List.of()).needing(path, Optional.of(target)));
    }
}
