package io.windlass.engine.embedded.image;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The folder that a layer is unpacked into. Names are taken apart and looked up step by step; links
 * lead to where they would lead if the folder were the root, so that nothing outside is reached.
 */
final class LayerTree {

    private static final int MOST_LINKS = 40;

    private final Path root;

    LayerTree(Path root) {
        this.root = root;
    }

    /** The parts of an entry's name; none for the root itself. */
    static List<String> parts(String name) throws HostileArchiveException {
        List<String> parts =
                List.of(name.split("/", -1)).stream()
                        .filter(part -> !part.isEmpty() && !part.equals("."))
                        .toList();
        if (parts.contains("..")) {
            throw new HostileArchiveException(name, "leads out of the image");
        }
        if (name.indexOf('\0') >= 0) {
            throw new HostileArchiveException(name, "has a name that no file can have");
        }
        return parts;
    }

    /** The folder that these parts lead to, made where it is missing. */
    Path folder(List<String> parts) throws IOException {
        Deque<String> open = new ArrayDeque<>(parts);
        Path at = root;
        int links = 0;
        while (!open.isEmpty()) {
            String part = open.pop();
            if (part.equals("..")) {
                at = at.equals(root) ? root : parent(at);
                continue;
            }
            Path next = at.resolve(part);
            if (Files.isSymbolicLink(next)) {
                if (++links > MOST_LINKS) {
                    throw new HostileArchiveException(
                            String.join("/", parts), "leads round in circles");
                }
                at = follow(at, Files.readSymbolicLink(next).toString(), open);
            } else if (Files.isDirectory(next, LinkOption.NOFOLLOW_LINKS)) {
                at = next;
            } else {
                Files.createDirectory(next);
                at = next;
            }
        }
        return at;
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    /** Puts the link's parts before those that are open, and gives where to go on. */
    private Path follow(Path at, String target, Deque<String> open) {
        List<String> parts =
                List.of(target.split("/", -1)).stream()
                        .filter(part -> !part.isEmpty() && !part.equals("."))
                        .toList();
        for (String part : parts.reversed()) {
            open.push(part);
        }
        return target.startsWith("/") ? root : at;
    }

    /** Where an entry goes: its folder is there, and links that are in its own place stay links. */
    Path place(List<String> parts) throws IOException {
        return folder(parts.subList(0, parts.size() - 1)).resolve(parts.getLast());
    }

    /** As the launcher names it, below the folder. */
    String relative(Path path) {
        return root.relativize(path).toString();
    }

    /** Takes away what an entry of the same name has put there before. */
    static void clear(Path place) throws IOException {
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(place);
            return;
        }
        Files.walkFileTree(
                place,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path folder, @org.jspecify.annotations.Nullable IOException failure)
                            throws IOException {
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
