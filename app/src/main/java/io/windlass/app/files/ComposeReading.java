package io.windlass.app.files;

import io.windlass.compose.hash.ConfigHash;
import io.windlass.compose.load.LoadRequest;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.load.Loader;
import io.windlass.compose.model.Service;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads projects as {@code up} would, with the variables of this process. */
public final class ComposeReading implements ProjectLoader.Reading {

    private static final List<String> NAMESPACES = List.of("network_mode", "ipc", "pid");

    private final Map<String, String> environment;

    public ComposeReading(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Loaded load(ProjectSource source, Map<Path, String> unsaved) {
        LoadRequest request = LoadRequest.of(source.path(), environment);
        if (!source.files().isEmpty()) {
            request = request.withFiles(source.files().stream().map(Path::toString).toList());
        }
        return Loader.load(source.name().map(request::withProjectName).orElse(request), unsaved);
    }

    @Override
    public Map<String, Set<String>> hashes(Loaded loaded) {
        Map<String, Set<String>> hashes = new HashMap<>();
        loaded.project().stream()
                .flatMap(project -> project.services().values().stream())
                .filter(service -> !namesContainers(service))
                .forEach(service -> hashes.put(service.name(), ConfigHash.acceptable(service)));
        return hashes;
    }

    /** The hash of such a service holds ids of containers, which no file tells. */
    private static boolean namesContainers(Service service) {
        boolean shares =
                NAMESPACES.stream()
                        .flatMap(key -> service.fields().text(key).stream())
                        .anyMatch(text -> text.startsWith("service:"));
        return shares || !service.fields().items("volumes_from").isEmpty();
    }
}
