package io.windlass.app.files;

import io.windlass.app.state.Message;
import io.windlass.app.state.ProjectId;
import io.windlass.compose.load.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the files of opened projects, off the screen's thread, and again whenever one of them
 * changes.
 */
public final class ProjectLoader implements AutoCloseable {

    private final Reading reading;
    private final Consumer<Message> store;
    private final InstantSource clock;
    private final FileWatch watch;
    private final Map<ProjectId, Project> projects = new HashMap<>();

    /** How files become a project. */
    public interface Reading {

        /**
         * Reads the files; never fails for what a person wrote.
         *
         * @param unsaved texts that count instead of those of their files
         */
        Loaded load(ProjectSource source, Map<Path, String> unsaved);

        /** By service, the config hashes that a container of it may carry. */
        Map<String, Set<String>> hashes(Loaded loaded);
    }

    /** A file system counts time in steps, so a change may bear a time before it was made. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMillis(100);

    /** One that is open, and whether it is being read. */
    private static final class Project {
        private final ProjectSource source;
        private Set<Path> watched = Set.of();
        private Map<Path, String> unsaved = Map.of();
        private boolean busy;
        private boolean again;

        Project(ProjectSource source) {
            this.source = source;
        }
    }

    public ProjectLoader(Reading reading, Consumer<Message> store, InstantSource clock)
            throws IOException {
        this.reading = reading;
        this.store = store;
        this.clock = clock;
        this.watch = new FileWatch(this::reload);
    }

    /** Opens a project, or brings one that is open to the front, and reads it. */
    public void open(ProjectSource source) {
        synchronized (this) {
            projects.computeIfAbsent(source.id(), _ -> new Project(source));
        }
        store.accept(new Message.ProjectOpened(source.id(), source.path(), clock.instant()));
        reload(source.id());
    }

    /** Reads it again; while it is being read, once more after that. */
    public synchronized void reload(ProjectId id) {
        Project project = projects.get(id);
        if (project == null) {
            return;
        }
        if (project.busy) {
            project.again = true;
            return;
        }
        project.busy = true;
        Thread.ofVirtual().name("load " + id).start(() -> work(id, project));
    }

    /** Texts on the screen differ from their files; reads again with them where they are new. */
    public synchronized void unsaved(ProjectId id, Map<Path, String> texts) {
        Project project = projects.get(id);
        if (project != null && !project.unsaved.equals(texts)) {
            project.unsaved = Map.copyOf(texts);
            reload(id);
        }
    }

    private synchronized Map<Path, String> unsaved(Project project) {
        return project.unsaved;
    }

    /** Closes a project; its files and containers stay. */
    public void close(ProjectId id) {
        synchronized (this) {
            projects.remove(id);
        }
        watch.forget(id);
        store.accept(new Message.ProjectClosed(id));
    }

    /** What is open under an id. */
    public synchronized Optional<ProjectSource> source(ProjectId id) {
        return Optional.ofNullable(projects.get(id)).map(project -> project.source);
    }

    private void work(ProjectId id, Project project) {
        boolean more = true;
        try {
            while (more) {
                read(id, project);
                more = takeAgain(project);
            }
        } finally {
            if (more) {
                idle(project);
            }
        }
    }

    private synchronized boolean takeAgain(Project project) {
        boolean more = project.again;
        project.again = false;
        project.busy = more;
        return more;
    }

    private synchronized void idle(Project project) {
        project.busy = false;
    }

    private void read(ProjectId id, Project project) {
        Instant began = clock.instant();
        Map<Path, String> unsaved = unsaved(project);
        Loaded loaded = reading.load(project.source, unsaved);
        Message told =
                new Message.ProjectLoaded(
                        id, loaded, reading.hashes(loaded), texts(loaded), unsaved);
        synchronized (this) {
            if (!project.equals(projects.get(id))) {
                return;
            }
            store.accept(told);
            watch.watch(id, loaded.sources());
            // What changed after it was read and before it was watched would be missed for good.
            Instant safe = began.minus(CLOCKS_DIFFER);
            project.again |=
                    loaded.sources().stream()
                            .filter(file -> !project.watched.contains(file))
                            .anyMatch(file -> modified(file, safe));
            project.watched = Set.copyOf(loaded.sources());
        }
    }

    /** The texts that a person edits: Compose files, then env files. */
    private static SequencedMap<Path, String> texts(Loaded loaded) {
        SequencedMap<Path, String> result = new LinkedHashMap<>();
        loaded.sources().stream()
                .sorted(Comparator.comparing(ProjectLoader::environment))
                .forEach(file -> TextFile.read(file).ifPresent(text -> result.put(file, text)));
        return result;
    }

    private static boolean environment(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.endsWith(".yaml") && !name.endsWith(".yml");
    }

    private static boolean modified(Path file, Instant since) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isAfter(since);
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
