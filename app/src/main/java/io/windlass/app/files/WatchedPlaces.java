package io.windlass.app.files;

import io.windlass.app.state.ProjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which folders have to be watched for which projects. A folder is watched, not the file, because
 * many editors write a new file and move it over the old one; of a file that is not there yet, the
 * nearest folder above it that exists.
 *
 * @param entries by folder, by what lies in it, who wants to know of it
 */
record WatchedPlaces(Map<Path, Map<Path, Set<ProjectId>>> entries) {

    static WatchedPlaces of(Map<ProjectId, ? extends Collection<Path>> wanted) {
        Map<Path, Map<Path, Set<ProjectId>>> entries = new HashMap<>();
        wanted.forEach((project, files) -> {
            for (Path file : files) {
                add(entries, file.toAbsolutePath().normalize(), project);
                behindLinks(file).forEach(real -> add(entries, real, project));
            }
        });
        return new WatchedPlaces(entries);
    }

    private static void add(
            Map<Path, Map<Path, Set<ProjectId>>> entries, Path file, ProjectId project) {
        Path child = file;
        Path folder = file.getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            child = folder;
            folder = folder.getParent();
        }
        if (folder != null) {
            entries.computeIfAbsent(folder, _ -> new HashMap<>())
                    .computeIfAbsent(child, _ -> new LinkedHashSet<>())
                    .add(project);
        }
    }

    /** Where a file really is, when a link leads to it. */
    private static Set<Path> behindLinks(Path file) {
        try {
            Path real = file.toRealPath();
            return real.equals(file) ? Set.of() : Set.of(real);
        } catch (IOException _) {
            return Set.of();
        }
    }

    Set<Path> folders() {
        return entries.keySet();
    }

    /** Who wants to know of this entry of a folder. */
    Set<ProjectId> concernedBy(Path folder, Path child) {
        return entries.getOrDefault(folder, Map.of()).getOrDefault(child, Set.of());
    }

    /** Who wants to know of anything in a folder. */
    Set<ProjectId> concernedBy(Path folder) {
        Set<ProjectId> all = new LinkedHashSet<>();
        entries.getOrDefault(folder, Map.of()).values().forEach(all::addAll);
        return all;
    }
}
