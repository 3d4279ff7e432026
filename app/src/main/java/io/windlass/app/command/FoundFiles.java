package io.windlass.app.command;

import io.windlass.app.files.ProjectLoader;
import io.windlass.app.files.ProjectSource;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.model.ComposeProject;
import io.windlass.engine.api.Container;
import io.windlass.engine.orchestrate.spec.Labels;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the files of a project that only its containers tell of. */
final class FoundFiles {

    private final ProjectLoader.Reading reading;

    FoundFiles(ProjectLoader.Reading reading) {
        this.reading = reading;
    }

    /** Empty when the labels name no files, or files that are not on this machine (any more). */
    Optional<ProjectSource> of(String project, List<Container> containers) {
        return containers.stream()
                .flatMap(container -> labelled(project, container).stream())
                .findFirst()
                .map(source -> plain(project, source));
    }

    private static Optional<ProjectSource> labelled(String project, Container container) {
        try {
            List<Path> files =
                    container.label(Labels.CONFIG_FILES).stream()
                            .flatMap(text -> Stream.of(text.split(",", -1)))
                            .filter(text -> !text.isBlank())
                            .map(Path::of)
                            .toList();
            Optional<Path> folder = container.label(Labels.WORKING_DIR).map(Path::of);
            boolean there = !files.isEmpty() && files.stream().allMatch(Files::isRegularFile);
            return folder.filter(Files::isDirectory)
                    .filter(_ -> there)
                    .map(path -> new ProjectSource(path, files, Optional.of(project)));
        } catch (InvalidPathException _) {
            // made on another system, whose paths mean nothing here
            return Optional.empty();
        }
    }

    /** The folder alone, when that leads to the same project: then it is the one people open. */
    private ProjectSource plain(String project, ProjectSource source) {
        ProjectSource folder = ProjectSource.of(source.path());
        Loaded loaded = reading.load(folder, Map.of());
        boolean same =
                loaded.project()
                        .filter(found -> found.name().equals(project))
                        .map(ComposeProject::files)
                        .filter(source.files()::equals)
                        .isPresent();
        return same ? folder : source;
    }
}
