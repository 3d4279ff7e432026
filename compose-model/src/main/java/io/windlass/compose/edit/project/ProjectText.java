package io.windlass.compose.edit.project;

import io.windlass.compose.load.LoadOptions;
import io.windlass.compose.load.LoadRequest;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.load.Loader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A project as it is on the disk, with what is not saved yet.
 *
 * @param unsaved texts by absolute path
 */
public record ProjectText(LoadRequest request, Map<Path, String> unsaved) {

    public ProjectText {
        unsaved = Map.copyOf(unsaved);
    }

    public static ProjectText saved(LoadRequest request) {
        return new ProjectText(request, Map.of());
    }

    /** The same with other texts for some files. */
    ProjectText with(Map<Path, String> texts) {
        Map<Path, String> all = new HashMap<>(unsaved);
        all.putAll(texts);
        return new ProjectText(request, all);
    }

    /** All that the files say, and nothing that is implied. */
    Loaded load() {
        LoadOptions options =
                LoadOptions.standard()
                        .withNormalize(false)
                        .withResolveEnvironment(false)
                        .withAllResources(true);
        return Loader.load(request.withOptions(options), unsaved);
    }

    /** Byte for byte, a mark at the beginning included; empty when it cannot be read. */
    Optional<String> text(Path file) {
        String text = unsaved.get(file);
        if (text != null) {
            return Optional.of(text);
        }
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
