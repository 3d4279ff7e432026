package io.windlass.app.state;

import io.windlass.app.document.DocumentEvent;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.EngineEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** What can change the state. */
public sealed interface Message {

    /** The search for an engine began. */
    record EngineSearched() implements Message {}

    /** No engine answers. */
    record EngineMissing(List<Problem> tried) implements Message {
        public EngineMissing {
            tried = List.copyOf(tried);
        }
    }

    record EngineSaid(EngineEvent event, Instant at) implements Message {}

    record ProjectOpened(ProjectId id, Path source, Instant at) implements Message {}

    /**
     * The files were read.
     *
     * @param onDisk the texts of those that a person edits, in the order in which they count
     * @param unsaved the texts that were taken from the screen instead
     */
    record ProjectLoaded(
            ProjectId id,
            Loaded loaded,
            Map<String, Set<String>> hashes,
            SequencedMap<Path, String> onDisk,
            Map<Path, String> unsaved)
            implements Message {
        public ProjectLoaded {
            hashes = Map.copyOf(hashes);
            onDisk = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(onDisk));
            unsaved = Map.copyOf(unsaved);
        }

        public ProjectLoaded(ProjectId id, Loaded loaded, Map<String, Set<String>> hashes) {
            this(id, loaded, hashes, new LinkedHashMap<>(), Map.of());
        }
    }

    /** Something happened to the files of a project on the screen. */
    record DocumentsChanged(ProjectId id, DocumentEvent event) implements Message {}

    /** A place in a file is to be seen. */
    record PlaceShown(Position place) implements Message {}

    /** Forgets an opened project; its containers and files stay. */
    record ProjectClosed(ProjectId id) implements Message {}

    record Showed(Optional<ProjectId> project) implements Message {}

    record TabChosen(Screen.Tab tab) implements Message {}

    record ServiceSelected(Optional<String> service) implements Message {}

    record ThemeChosen(Screen.Theme theme) implements Message {}

    record DockChosen(Screen.Dock dock) implements Message {}

    /** An operation began, went on or ended. */
    record ActivityChanged(Activity activity) implements Message {}
}
