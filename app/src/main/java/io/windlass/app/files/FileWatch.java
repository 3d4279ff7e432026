package io.windlass.app.files;

import io.windlass.app.state.ProjectId;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when files of a project changed, once per burst: an editor that writes, renames and sets
 * times makes one change of it.
 */
public final class FileWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileWatch.class);

    /** A burst is over when nothing happened for so long, or at the latest after {@link #LIMIT}. */
    private static final long QUIET = Duration.ofMillis(120).toNanos();

    private static final long LIMIT = Duration.ofSeconds(1).toNanos();

    private final Consumer<ProjectId> changed;
    private final WatchService service;
    private final Map<ProjectId, List<Path>> wanted = new HashMap<>();
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private WatchedPlaces places = new WatchedPlaces(Map.of());
    private final Thread thread;

    /** The consumer is called on the thread of the watch, and must not wait. */
    public FileWatch(Consumer<ProjectId> changed) throws IOException {
        this.changed = changed;
        this.service = FileSystems.getDefault().newWatchService();
        this.thread = Thread.ofVirtual().name("file watch").start(this::loop);
    }

    /** Watches these files for a project from now on, and no others. */
    public synchronized void watch(ProjectId project, Collection<Path> files) {
        wanted.put(project, List.copyOf(files));
        arrange();
    }

    public synchronized void forget(ProjectId project) {
        wanted.remove(project);
        arrange();
    }

    private synchronized void arrange() {
        places = WatchedPlaces.of(wanted);
        keys.entrySet()
                .removeIf(entry -> {
                    boolean stale =
                            !places.folders().contains(entry.getKey())
                                    || !entry.getValue().isValid();
                    if (stale) {
                        entry.getValue().cancel();
                    }
                    return stale;
                });
        for (Path folder : places.folders()) {
            try {
                keys.put(
                        folder,
                        folder.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE));
            } catch (IOException | ClosedWatchServiceException unwatchable) {
                LOG.info("{} cannot be watched: {}", folder, unwatchable.toString());
            }
        }
    }

    private void loop() {
        Set<ProjectId> pending = new LinkedHashSet<>();
        long first = 0;
        try {
            while (true) {
                long now = System.nanoTime();
                @Nullable WatchKey key =
                        pending.isEmpty()
                                ? service.take()
                                : service.poll(
                                        Math.min(QUIET, first + LIMIT - now), TimeUnit.NANOSECONDS);
                if (key != null) {
                    if (pending.isEmpty()) {
                        first = System.nanoTime();
                    }
                    pending.addAll(concerned(key));
                }
                if (!pending.isEmpty() && (key == null || System.nanoTime() - first - LIMIT >= 0)) {
                    pending.forEach(changed);
                    pending.clear();
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException _) {
            LOG.debug("the watch on files ends");
        }
    }

    private synchronized Set<ProjectId> concerned(WatchKey key) {
        Set<ProjectId> found = new LinkedHashSet<>();
        Optional<Path> folder =
                keys.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(key))
                        .map(Map.Entry::getKey)
                        .findFirst();
        List<WatchEvent<?>> events = key.pollEvents();
        if (folder.isPresent()) {
            for (WatchEvent<?> event : events) {
                found.addAll(
                        event.context() instanceof Path name
                                ? places.concernedBy(folder.get(), folder.get().resolve(name))
                                : places.concernedBy(folder.get()));
            }
        }
        if (!key.reset() && folder.isPresent()) {
            found.addAll(places.concernedBy(folder.get()));
            arrange();
        }
        return found;
    }

    /** Ends the watch; nothing is told any more once this returned. */
    @Override
    public void close() {
        try {
            service.close();
            thread.join();
        } catch (IOException failure) {
            LOG.info("the watch on files did not end well: {}", failure.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
