package io.windlass.app.files;

import io.windlass.compose.load.LoadRequest;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.load.Loader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Reads projects as {@code up} would, with the variables of this process. */
public final class ComposeReading implements ProjectLoader.Reading {

    private final Map<String, String> environment;

    public ComposeReading(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Loaded load(ProjectSource source) {
        LoadRequest request = LoadRequest.of(source.path(), environment);
        if (!source.files().isEmpty()) {
            request = request.withFiles(source.files().stream().map(Path::toString).toList());
        }
        return Loader.load(source.name().map(request::withProjectName).orElse(request));
    }

    @Override
    public Map<String, Set<String>> hashes(Loaded loaded) {
        return Map.of();
    }
}
