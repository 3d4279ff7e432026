package io.windlass.engine.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Unpacks an archive below a folder. Whoever made it is not trusted: no entry is written outside of
 * the folder, be it by its name or through a link that came before it.
 */
public final class Unpacking {

    private static final LinkOption STAY = LinkOption.NOFOLLOW_LINKS;
    private static final PosixFilePermission[] BITS = {
        PosixFilePermission.OTHERS_EXECUTE,
        PosixFilePermission.OTHERS_WRITE,
        PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE,
        PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE,
        PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.OWNER_READ
    };

    private final Path root;
    private final UnaryOperator<String> naming;
    private final boolean owners;
    private final Consumer<String> skipped;

    /**
     * Prepares it.
     *
     * @param root a folder that is there
     * @param naming the path of an entry, from the path that it has in the archive
     * @param owners whether files get the numeric owners of the archive
     * @param skipped told of entries that are no files: devices and pipes
     */
    public Unpacking(
            Path root, UnaryOperator<String> naming, boolean owners, Consumer<String> skipped) {
        this.root = root.toAbsolutePath().normalize();
        this.naming = naming;
        this.owners = owners;
        this.skipped = skipped;
    }

    /** An archive that wants to write outside of its folder. */
    public static final class HostileException extends IOException {
        @java.io.Serial private static final long serialVersionUID = 1L;

        HostileException(String message) {
            super(message);
        }
    }

    /** Unpacks all of it. */
    public void unpack(InputStream tar) throws IOException {
        TarArchiveInputStream entries = new TarArchiveInputStream(tar, "UTF-8");
        TarArchiveEntry entry = entries.getNextEntry();
        while (entry != null) {
            unpack(entry, entries);
            entry = entries.getNextEntry();
        }
    }

    private void unpack(TarArchiveEntry entry, InputStream content) throws IOException {
        Path target = place(naming.apply(entry.getName()));
        if (entry.isDirectory()) {
            folder(target);
        } else if (target.equals(root)) {
            throw new HostileException("an entry of the archive wants to take the folder's place");
        } else {
            parents(target);
            if (entry.isSymbolicLink()) {
                clear(target);
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                return;
            }
            if (entry.isLink()) {
                link(target, place(naming.apply(entry.getLinkName())));
                return;
            }
            if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
                skipped.accept(entry.getName());
                return;
            }
            clear(target);
            try (var file =
                    Files.newOutputStream(
                            target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.transferTo(file);
            }
        }
        attributes(target, entry);
    }

    private Path place(String name) throws HostileException {
        String relative = name.startsWith("/") ? name.substring(1) : name;
        Path place;
        try {
            place = root.resolve(relative).normalize();
        } catch (java.nio.file.InvalidPathException impossible) {
            throw new HostileException("the archive has an entry with a name that cannot be");
        }
        if (!place.startsWith(root) || relative.startsWith("/")) {
            throw new HostileException(
                    "the archive has an entry outside of the folder that it is unpacked into: "
                            + name);
        }
        return place;
    }

    /** Folders on the way to a file have to be folders and not links, which may lead anywhere. */
    private void parents(Path target) throws IOException {
        Path parent = target.getParent();
        if (parent != null && !parent.equals(root)) {
            folder(parent);
        }
    }

    private void folder(Path folder) throws IOException {
        if (folder.equals(root)) {
            return;
        }
        parents(folder);
        if (Files.isDirectory(folder, STAY)) {
            return;
        }
        if (Files.isSymbolicLink(folder)) {
            throw new HostileException(
                    "the archive wants to write through a link: " + root.relativize(folder));
        }
        if (Files.exists(folder, STAY)) {
            throw new IOException(folder + " is there and is not a folder");
        }
        Files.createDirectory(folder);
    }

    /** A hard link is a second name of a file, which has to be one of the archive's own. */
    private void link(Path target, Path original) throws IOException {
        parents(original);
        if (!Files.isRegularFile(original, STAY)) {
            throw new HostileException(
                    "the archive links to what it has not: " + root.relativize(original));
        }
        clear(target);
        Files.copy(original, target, StandardCopyOption.COPY_ATTRIBUTES, STAY);
    }

    /** What is there goes, links not followed; a folder is not replaced by a file. */
    private static void clear(Path target) throws IOException {
        if (Files.isDirectory(target, STAY)) {
            throw new IOException(target + " is a folder, and a file was to take its place");
        }
        Files.deleteIfExists(target);
    }

    private void attributes(Path target, TarArchiveEntry entry) throws IOException {
        Set<String> views = target.getFileSystem().supportedFileAttributeViews();
        if (owners && views.contains("unix")) {
            Files.setAttribute(target, "unix:uid", (int) entry.getLongUserId(), STAY);
            Files.setAttribute(target, "unix:gid", (int) entry.getLongGroupId(), STAY);
        }
        if (views.contains("posix")) {
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
        if (!entry.isDirectory()) {
            Files.setLastModifiedTime(
                    target, FileTime.from(entry.getLastModifiedTime().toInstant()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < BITS.length; bit++) {
            if ((mode >> bit & 1) != 0) {
                permissions.add(BITS[bit]);
            }
        }
        return permissions;
    }
}
