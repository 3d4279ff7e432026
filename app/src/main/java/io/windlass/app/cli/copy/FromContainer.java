package io.windlass.app.cli.copy;

import io.windlass.engine.api.Archives;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.PathEntry;
import io.windlass.engine.files.Unpacking;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Copies out of a container.
 *
 * @param followLinks whether a link at the path itself means what it leads to
 * @param keepOwners whether files get the numeric owners that they have there
 * @param skipped told of what cannot be copied: devices and pipes
 */
public record FromContainer(
        Archives archives, boolean followLinks, boolean keepOwners, Consumer<String> skipped) {

    /** The archive of a path, as the engine packs it. */
    public InputStream archive(ContainerId id, String path)
            throws EngineException, InterruptedException, IOException {
        Source source = Source.of(absolute(path));
        look(id, source);
        return archives.read(id, resolved(id, source) + (source.content() ? "/." : ""));
    }

    /** Copies a file or a folder to a path of this machine. */
    public void copy(ContainerId id, String path, Path target, boolean targetIsFolder)
            throws EngineException, InterruptedException, IOException {
        Source source = Source.of(absolute(path));
        PathEntry there = look(id, source);
        String resolved = resolved(id, source);
        PathEntry entry = resolved.equals(source.path()) ? there : look(id, Source.of(resolved));
        boolean intoFolder = Files.isDirectory(target);
        if (!intoFolder && Files.exists(target) && entry.directory()) {
            throw new Failure("cannot copy directory");
        }
        if (!intoFolder && targetIsFolder && !entry.directory()) {
            throw new Failure("no such directory: " + target);
        }
        Path parent = target.toAbsolutePath().normalize().getParent();
        Path root = intoFolder || parent == null ? target : parent;
        if (!Files.isDirectory(root)) {
            throw new Failure("no such directory: " + root);
        }
        String name =
                intoFolder
                        ? source.name()
                        : target.toAbsolutePath().normalize().getFileName().toString();
        if (intoFolder && source.content()) {
            name = "";
        }
        if (name.isEmpty() && !entry.directory()) {
            throw new Failure("not a directory: " + path);
        }
        try (InputStream tar = archives.read(id, resolved)) {
            new Unpacking(root, renamed(Source.of(resolved).name(), name), keepOwners, skipped)
                    .unpack(tar);
        }
    }

    /** Paths in a container begin at its root. */
    static String absolute(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    private PathEntry look(ContainerId id, Source source)
            throws EngineException, InterruptedException, IOException {
        PathEntry entry =
                archives.look(id, source.path())
                        .orElseThrow(() ->
                                new Failure(
                                        "Could not find the file "
                                                + source.path()
                                                + " in container "
                                                + id));
        if (source.folder() && !entry.directory() && !entry.link()) {
            throw new Failure("not a directory: " + source.path());
        }
        return entry;
    }

    /** A path that says "what is in it" means the folder at the end of a link in any case. */
    private String resolved(ContainerId id, Source source)
            throws EngineException, InterruptedException, IOException {
        PathEntry entry = look(id, source);
        boolean follow = followLinks || source.folder();
        if (!entry.link() || !follow) {
            return source.path();
        }
        String target = entry.linkTarget();
        return target.startsWith("/") ? target : join(source.parent(), target);
    }

    static String join(String folder, String name) {
        return folder.equals("/") ? "/" + name : folder + "/" + name;
    }

    /** The first part of each path is the thing itself, which gets another name. */
    private static UnaryOperator<String> renamed(String from, String to) {
        return path -> {
            if (from.isEmpty()) {
                return to.isEmpty() ? path : to + "/" + path;
            }
            boolean own = path.equals(from) || path.startsWith(from + "/");
            if (!own) {
                return path;
            }
            String rest = path.substring(from.length());
            return to.isEmpty() && rest.startsWith("/") ? rest.substring(1) : to + rest;
        };
    }
}
