package io.windlass.compose.edit.project;

import io.windlass.compose.edit.ComposeEdit;
import io.windlass.compose.edit.TextEdit;
import io.windlass.compose.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Makes edits of a project: each in the file that it belongs into, a new name in all of them.
 * Loading the result proves that the project changed as it should and in nothing else, or nothing
 * is changed. Reads files, writes none; any thread.
 */
public final class ProjectEditor {

    private ProjectEditor() {}

    /** Works an edit out. */
    public static ProjectResult edit(ProjectText project, ComposeEdit edit, Choices choices) {
        return edit instanceof ComposeEdit.Together(String title, List<ComposeEdit> parts)
                ? together(project, title, parts, choices)
                : one(project, edit, choices);
    }

    /**
     * Moves a service to another file of the project, with its comments.
     *
     * @param into the file, which need not be there yet when the project names it
     */
    public static ProjectResult move(ProjectText project, String service, Path into) {
        View view = new View(project);
        return finished(view, new Moving(view).move(service, into), "Move " + service);
    }

    private static ProjectResult together(
            ProjectText project, String title, List<ComposeEdit> parts, Choices choices) {
        ProjectText now = project;
        SequencedMap<Path, FileEdit> files = new LinkedHashMap<>();
        for (ComposeEdit part : parts) {
            switch (edit(now, part, choices)) {
                case ProjectResult.Refused refused -> {
                    return refused;
                }
                case ProjectResult.Asks asks -> {
                    return asks;
                }
                case ProjectResult.Edited(_, List<FileEdit> edits) -> {
                    edits.forEach(edit -> files.merge(edit.file(), edit, ProjectEditor::after));
                    now = now.with(texts(edits));
                }
            }
        }
        return new ProjectResult.Edited(title, List.copyOf(files.values()));
    }

    private static FileEdit after(FileEdit first, FileEdit second) {
        return FileEdit.of(
                first.file(),
                first.before(),
                TextEdit.composed(first.before(), first.edits(), second.edits()),
                first.created());
    }

    private static Map<Path, String> texts(List<FileEdit> edits) {
        Map<Path, String> texts = new LinkedHashMap<>();
        edits.forEach(edit -> texts.put(edit.file(), edit.after()));
        return texts;
    }

    private static ProjectResult one(ProjectText project, ComposeEdit edit, Choices choices) {
        View view = new View(project);
        return finished(view, new Placing(view, choices).place(edit), edit.title());
    }

    private static ProjectResult finished(View view, Placed placed, String title) {
        return switch (placed) {
            case Placed.Refused(Problem problem, var at) -> new ProjectResult.Refused(problem, at);
            case Placed.Asks(Question question) -> new ProjectResult.Asks(question);
            case Placed.Files(List<FileEdit> files, Footprint footprint) -> {
                List<FileEdit> changed = new ArrayList<>(files);
                changed.removeIf(file -> file.edits().isEmpty());
                Optional<Problem> wrong =
                        Proof.of(view, view.project().with(texts(changed)), changed, footprint);
                yield wrong.<ProjectResult>map(
                                problem -> new ProjectResult.Refused(problem, Optional.empty()))
                        .orElseGet(() -> new ProjectResult.Edited(title, changed));
            }
        };
    }
}
