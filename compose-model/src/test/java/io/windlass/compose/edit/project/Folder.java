package io.windlass.compose.edit.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.windlass.compose.edit.ComposeEdit;
import io.windlass.compose.edit.Fragment;
import io.windlass.compose.edit.ModelPath;
import io.windlass.compose.edit.TextEdit;
import io.windlass.compose.load.LoadRequest;
import io.windlass.compose.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A folder with a project, of which edits are made; each is undone on the way. */
final class Folder {

    private final Path root;
    private final List<String> files = new ArrayList<>();
    private Choices choices = Choices.none();
    private Map<String, String> shell = Map.of();

    Folder(Path root) {
        this.root = root;
    }

    Folder file(String name, String text) {
        try {
            Path file = root.resolve(name);
            Path parent = file.getParent();
            Files.createDirectories(parent == null ? root : parent);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Folder named(String... names) {
        files.addAll(List.of(names));
        return this;
    }

    Folder choosing(Choices chosen) {
        choices = chosen;
        return this;
    }

    Folder shell(Map<String, String> variables) {
        shell = variables;
        return this;
    }

    Path path(String name) {
        return root.resolve(name);
    }

    ProjectText project() {
        LoadRequest request = LoadRequest.of(root, shell);
        return ProjectText.saved(files.isEmpty() ? request : request.withFiles(files));
    }

    ProjectResult result(ComposeEdit edit) {
        return ProjectEditor.edit(project(), edit, choices);
    }

    /** The files that change, by name, with their texts afterwards. */
    Map<String, String> edit(ComposeEdit edit) {
        return texts(result(edit));
    }

    Map<String, String> texts(ProjectResult result) {
        return switch (result) {
            case ProjectResult.Edited(_, List<FileEdit> edits) -> {
                Map<String, String> texts = new TreeMap<>();
                for (FileEdit edit : edits) {
                    assertThat(TextEdit.apply(edit.before(), edit.edits())).isEqualTo(edit.after());
                    assertThat(TextEdit.apply(edit.after(), edit.inverse()))
                            .isEqualTo(edit.before());
                    texts.put(root.relativize(edit.file()).toString(), edit.after());
                }
                yield texts;
            }
            case ProjectResult.Refused(Problem problem, var at) ->
                    fail("refused: " + at + " " + problem);
            case ProjectResult.Asks(Question question) -> fail("asks: " + question);
        };
    }

    Map<String, String> set(String path, String value) {
        return edit(
                new ComposeEdit.SetValue(
                        ModelPath.parse(path).orElseThrow(), Fragment.text(value)));
    }

    Map<String, String> remove(String path) {
        return edit(new ComposeEdit.RemoveValue(ModelPath.parse(path).orElseThrow()));
    }

    String refusal(ComposeEdit edit) {
        return switch (result(edit)) {
            case ProjectResult.Edited edited -> fail("not refused: " + edited);
            case ProjectResult.Refused(Problem problem, var at) ->
                    (at.map(place -> place + ": ").orElse("") + problem.summary())
                            .replace(root.toString(), "@");
            case ProjectResult.Asks(Question question) -> fail("asks: " + question);
        };
    }

    Question question(ComposeEdit edit) {
        return switch (result(edit)) {
            case ProjectResult.Asks(Question question) -> question;
            case ProjectResult.Edited edited -> fail("does not ask: " + edited);
            case ProjectResult.Refused refused -> fail("does not ask: " + refused);
        };
    }

    Question question(String path, String value) {
        return question(
                new ComposeEdit.SetValue(
                        ModelPath.parse(path).orElseThrow(), Fragment.text(value)));
    }
}
