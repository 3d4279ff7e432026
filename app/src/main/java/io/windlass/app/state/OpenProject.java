package io.windlass.app.state;

import io.windlass.compose.load.Loaded;
import io.windlass.compose.model.ComposeProject;
import java.nio.file.Path;
import java.time.Instant;
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
 */
public record OpenProject(
        ProjectId id,
        Path source,
        Optional<Loaded> loaded,
        Optional<ComposeProject> lastGood,
        Map<String, java.util.Set<String>> hashes,
        Instant openedAt) {

    public OpenProject {
        hashes = Map.copyOf(hashes);
    }

    public static OpenProject loading(ProjectId id, Path source, Instant now) {
        return new OpenProject(id, source, Optional.empty(), Optional.empty(), Map.of(), now);
    }

    OpenProject withLoaded(Loaded reading, Map<String, java.util.Set<String>> newHashes) {
        Optional<ComposeProject> good = reading.usable() ? reading.project() : lastGood;
        Map<String, java.util.Set<String>> kept = reading.usable() ? newHashes : hashes;
        return new OpenProject(id, source, Optional.of(reading), good, kept, openedAt);
    }

    OpenProject reopened(Instant now) {
        return new OpenProject(id, source, loaded, lastGood, hashes, now);
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
