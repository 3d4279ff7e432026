package io.windlass.app.command;

import io.windlass.app.document.Document;
import io.windlass.app.document.DocumentEvent;
import io.windlass.app.document.Documents;
import io.windlass.app.files.TextFile;
import io.windlass.app.state.AppState;
import io.windlass.app.state.Message;
import io.windlass.app.state.OpenProject;
import io.windlass.app.state.ProjectId;
import io.windlass.compose.edit.TextEdit;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Changes files on the screen, and writes them. */
final class Saving {

    private final Supplier<AppState> state;
    private final Consumer<Message> store;
    private final Runs runs;

    Saving(Supplier<AppState> state, Consumer<Message> store, Runs runs) {
        this.state = state;
        this.store = store;
        this.runs = runs;
    }

    /** Does on the screen what solves a problem, as one step that can be undone. */
    void mend(ProjectId id, Fix fix) {
        switch (fix) {
            case Fix.ReplaceText(var label, var file, var start, var end, var replacement) ->
                    state.get()
                            .project(id)
                            .map(OpenProject::basis)
                            .filter(basis -> basis.containsKey(file))
                            .ifPresent(basis ->
                                    store.accept(
                                            new Message.DocumentsChanged(
                                                    id,
                                                    new DocumentEvent.Changed(
                                                            label,
                                                            Map.of(
                                                                    file,
                                                                    List.of(
                                                                            new TextEdit(
                                                                                    start,
                                                                                    end,
                                                                                    replacement))),
                                                            basis))));
            case Fix.Hint _, Fix.StopContainer _ -> {
                // advice to read, and what the engine has to do
            }
        }
    }

    /**
     * Writes what is not saved, file by file. A file that another program wrote meanwhile is left
     * alone until the person says whose text counts. Waits for the disk.
     */
    void save(ProjectId id) {
        Documents documents =
                state.get().project(id).map(OpenProject::documents).orElse(Documents.none());
        documents
                .files()
                .forEach((file, document) -> {
                    if (document.dirty() && document.outside().isEmpty()) {
                        write(id, file, document);
                    }
                });
    }

    private void write(ProjectId id, Path file, Document document) {
        try {
            TextFile.write(file, document.text());
            store.accept(
                    new Message.DocumentsChanged(
                            id, new DocumentEvent.Saved(file, document.text())));
        } catch (IOException failure) {
            String name = state.get().currentName().orElse(id.value());
            runs.failed(
                    "Save",
                    name,
                    Problem.of(
                            Code.FILE_UNREADABLE,
                            file + " cannot be written: " + failure.getMessage() + ".",
                            new Fix.Hint(
                                    "Your changes stay on the screen; see who owns the file.")));
        }
    }
}
