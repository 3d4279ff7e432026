package io.windlass.app.cli.copy;

import io.windlass.engine.api.Archives;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.PathEntry;
import io.windlass.engine.files.Packing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Copies into a container.
 *
 * @param followLinks whether a link at the path itself means what it leads to
 * @param keepOwners whether files keep the numeric owners that they have here
 */
public record IntoContainer(Archives archives, boolean followLinks, boolean keepOwners) {

    /** Unpacks an archive in a folder of the container. */
    public void unpack(ContainerId id, InputStream tar, String folder)
            throws EngineException, InterruptedException, IOException {
        String path = Source.of(FromContainer.absolute(folder)).path();
        PathEntry entry =
                target(id, path)
                        .orElseThrow(() ->
                                new Failure(
                                        "Could not find the file " + path + " in container " + id));
        if (!entry.directory()) {
            throw new Failure("destination \"" + folder + "\" must be a directory");
        }
        archives.write(id, path(id, path), tar, keepOwners);
    }

    /**
     * Copies a file or a folder of this machine.
     *
     * @param given the path as it was written, whose ending tells what is meant
     */
    public void copy(ContainerId id, Path folder, String given, String destination)
            throws EngineException, InterruptedException, IOException {
        Source source = Source.of(given);
        Path path = folder.resolve(source.path());
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new Failure("lstat " + path + ": no such file or directory");
        }
        Path real = followLinks || source.folder() ? path.toRealPath() : path;
        boolean directory = Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS);
        if (source.folder() && !directory) {
            throw new Failure("not a directory: " + path);
        }
        Source wanted = Source.of(FromContainer.absolute(destination));
        Optional<PathEntry> there = target(id, wanted.path());
        if (there.isPresent() && there.get().directory()) {
            String name = source.content() ? "." : fileName(path);
            write(id, real, name, path(id, wanted.path()));
            return;
        }
        if (there.isPresent() && directory) {
            throw new Failure("cannot copy directory to a file: " + destination);
        }
        if (wanted.folder() && !directory) {
            throw new Failure("no such directory: " + destination);
        }
        Source last = Source.of(path(id, wanted.path()));
        boolean parent = target(id, last.parent()).map(PathEntry::directory).orElse(false);
        if (!parent) {
            throw new Failure("Could not find the file " + last.parent() + " in container " + id);
        }
        write(id, real, last.name(), path(id, last.parent()));
    }

    private void write(ContainerId id, Path source, String name, String folder)
            throws EngineException, InterruptedException, IOException {
        try (InputStream tar = Packing.of(source, name)) {
            archives.write(id, folder, tar, keepOwners);
        }
    }

    private static String fileName(Path path) throws IOException {
        Path name = path.toRealPath(LinkOption.NOFOLLOW_LINKS).getFileName();
        return name == null ? "." : name.toString();
    }

    /** What a path leads to; a link that leads to nothing is as good as nothing. */
    private Optional<PathEntry> target(ContainerId id, String path)
            throws EngineException, InterruptedException {
        return archives.look(id, path(id, path));
    }

    /** Where a path leads to, over one link. */
    private String path(ContainerId id, String path) throws EngineException, InterruptedException {
        Optional<PathEntry> entry = archives.look(id, path);
        if (entry.isEmpty() || !entry.get().link()) {
            return path;
        }
        String target = entry.get().linkTarget();
        return target.startsWith("/")
                ? target
                : FromContainer.join(Source.of(path).parent(), target);
    }
}
