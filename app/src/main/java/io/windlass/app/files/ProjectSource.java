package io.windlass.app.files;

import io.windlass.app.state.ProjectId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a person opened.
 *
 * @param path the folder or the file, absolute
 * @param files the files to read, when they are not those that the path alone would lead to
 * @param name the project's name, when the files do not tell it
 */
public record ProjectSource(Path path, List<Path> files, Optional<String> name) {

    public ProjectSource {
        path = path.toAbsolutePath().normalize();
        files = List.copyOf(files);
    }

    public static ProjectSource of(Path path) {
        return new ProjectSource(path, List.of(), Optional.empty());
    }

    /** The same for the same files under the same name, however often they are opened. */
    public ProjectId id() {
        return new ProjectId(path + name.map(text -> " (" + text + ")").orElse(""));
    }
}
