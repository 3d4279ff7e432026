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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Changes files on the screen, and writes them. */
final class Saving {

    private final Supplier<AppState> state;
    private final Consumer<Message> store;
    private final Runs runs;
    private final Consumer<ProjectId> reload;

    /**
     * Acts on what the commands act on.
     *
     * @param reload reads a project again
     */
    Saving(
            Supplier<AppState> state,
            Consumer<Message> store,
            Runs runs,
            Consumer<ProjectId> reload) {
        this.state = state;
        this.store = store;
        this.runs = runs;
        this.reload = reload;
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
            case Fix.CreateFile(_, var file, var text) ->
                    onDisk(
                            id,
                            file,
                            () -> {
                                makeFolder(file.getParent());
                                Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
                            });
            case Fix.CreateFolder(_, var folder) -> onDisk(id, folder, () -> makeFolder(folder));
            case Fix.Hint _, Fix.Rewrite _, Fix.StopContainer _ -> {
                // advice to read, and what the engine has to do
            }
        }
    }

    /** Something to do with files that may fail. */
    @FunctionalInterface
    private interface Making {
        void make() throws IOException;
    }

    private void onDisk(ProjectId id, Path place, Making making) {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        making.make();
                        reload.accept(id);
                    } catch (IOException failure) {
                        failed(
                                id,
                                "Create",
                                place + " cannot be made: " + failure.getMessage() + ".",
                                "See who owns the folder that it would be in.");
                    }
                });
    }

    private static void makeFolder(@Nullable Path folder) throws IOException {
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }

    private void failed(ProjectId id, String verb, String sentence, String hint) {
        String name = state.get().currentName().orElse(id.value());
        runs.failed(verb, name, Problem.of(Code.FILE_UNREADABLE, sentence, new Fix.Hint(hint)));
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
            failed(
                    id,
                    "Save",
                    file + " cannot be written: " + failure.getMessage() + ".",
                    "Your changes stay on the screen; see who owns the file.");
        }
    }
}
