package io.windlass.app.state;

import io.windlass.app.document.DocumentEvent;
import io.windlass.app.document.Documents;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.model.ComposeProject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A project that a person opened.
 *
 * @param source the folder or file as it was opened, absolute
 * @param loaded the last reading; absent until the first one is done
 * @param lastGood the last reading without errors, which the screen goes on showing
 * @param hashes config hash of each service, empty while unknown
 * @param openedAt when it was last opened
 * @param documents its files as they stand on the screen
 * @param basis the texts that the last reading was made from, by file
 */
public record OpenProject(
        ProjectId id,
        Path source,
        Optional<Loaded> loaded,
        Optional<ComposeProject> lastGood,
        Map<String, java.util.Set<String>> hashes,
        Instant openedAt,
        Documents documents,
        Map<Path, String> basis) {

    public OpenProject {
        hashes = Map.copyOf(hashes);
        basis = Map.copyOf(basis);
    }

    public static OpenProject loading(ProjectId id, Path source, Instant now) {
        return new OpenProject(
                id,
                source,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                now,
                Documents.none(),
                Map.of());
    }

    OpenProject withLoaded(Message.ProjectLoaded told) {
        Loaded reading = told.loaded();
        Optional<ComposeProject> good = reading.usable() ? reading.project() : lastGood;
        Map<String, java.util.Set<String>> kept = reading.usable() ? told.hashes() : hashes;
        Map<Path, String> texts = new HashMap<>(told.onDisk());
        texts.putAll(told.unsaved());
        return new OpenProject(
                id,
                source,
                Optional.of(reading),
                good,
                kept,
                openedAt,
                documents.read(told.onDisk()),
                texts);
    }

    OpenProject reopened(Instant now) {
        return new OpenProject(id, source, loaded, lastGood, hashes, now, documents, basis);
    }

    OpenProject after(DocumentEvent event) {
        return new OpenProject(
                id, source, loaded, lastGood, hashes, openedAt, documents.after(event), basis);
    }

    /** What to show: the last good reading, else the best part of a broken one. */
    public Optional<ComposeProject> shown() {
        return lastGood.or(() -> loaded.flatMap(Loaded::project));
    }

    /** Whether the file has errors now. */
    public boolean broken() {
        return loaded.isPresent() && !loaded.get().usable();
    }
}
