package io.windlass.engine.embedded.container;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notices that files in folders have changed: one watch of the system's for all of them. */
final class FolderWatch implements AutoCloseable {

    private final WatchService service;
    private final Map<WatchKey, List<Pulse>> pulses = new ConcurrentHashMap<>();

    FolderWatch() throws IOException {
        service = FileSystems.getDefault().newWatchService();
        Thread.ofVirtual().name("log-watch").start(this::run);
    }

    private void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                key.pollEvents();
                key.reset();
                pulses.getOrDefault(key, List.of()).forEach(Pulse::beat);
            }
        } catch (ClosedWatchServiceException | InterruptedException closed) {
            pulses.values().forEach(all -> all.forEach(Pulse::stop));
        }
    }

    /** Lets the pulse beat whenever a file in the folder changes. */
    synchronized void add(Path folder, Pulse pulse) throws IOException {
        WatchKey key =
                folder.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY);
        pulses.computeIfAbsent(key, _ -> new CopyOnWriteArrayList<>()).add(pulse);
    }

    synchronized void remove(Pulse pulse) {
        pulses.forEach((key, all) -> {
            if (all.remove(pulse) && all.isEmpty()) {
                key.cancel();
                pulses.remove(key);
            }
        });
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
