package io.windlass.engine.docker.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * The folder that an image is built from, as a tar stream that is made while it is sent.
 *
 * @param folder the context
 * @param dockerfile name of the Dockerfile in the stream
 * @param added the text of a Dockerfile that is not in the folder, and is sent under that name
 * @param builder who is to read it
 */
public record BuildContext(
        Path folder, String dockerfile, Optional<String> added, Builder builder) {

    private static final String IGNORE = ".dockerignore";
    private static final int MODE = 0644;

    /**
     * For BuildKit, as long as it can be kept from copying a Dockerfile that is no part of the
     * context; else for the builder of old, which drops such a file itself.
     */
    public BuildContext preferringBuildKit() throws IOException {
        boolean foreign = added.isPresent() || ignored(Builder.BUILDKIT).leavesOut(dockerfile);
        String text =
                added.isPresent() ? added.get() : Files.readString(folder.resolve(dockerfile));
        boolean copied = foreign && Dockerfiles.readsContext(text);
        return new BuildContext(
                folder, dockerfile, added, copied ? Builder.CLASSIC : Builder.BUILDKIT);
    }

    /** BuildKit knows patterns that are for one Dockerfile only. */
    private IgnoreFile ignored(Builder reader) throws IOException {
        String own = dockerfile + IGNORE;
        return reader == Builder.BUILDKIT && Files.isRegularFile(folder.resolve(own))
                ? IgnoreFile.in(folder, own)
                : IgnoreFile.in(folder, IGNORE);
    }

    /** Writes all that is not left out, in the order of names. */
    public void writeTo(OutputStream output) throws IOException {
        IgnoreFile ignored = ignored(builder);
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(output, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            // First of all, and with a header of the old form: by its first bytes does BuildKit
            // tell an archive from a Dockerfile.
            Packer packer = new Packer(tar, ignored);
            if (added.isPresent()) {
                text(tar, dockerfile, added.get());
                packer.begun = true;
            } else {
                packer.file(folder.resolve(dockerfile));
            }
            Files.walkFileTree(folder, packer);
            if (added.isPresent() && builder == Builder.CLASSIC) {
                text(tar, IGNORE, ignoreWithAdded());
            }
        }
    }

    /** The Dockerfile that came along is no part of the context that it copies from. */
    private String ignoreWithAdded() throws IOException {
        Path file = folder.resolve(IGNORE);
        String own = Files.isRegularFile(file) ? Files.readString(file) : "";
        return own + (own.isEmpty() || own.endsWith("\n") ? "" : "\n") + dockerfile + "\n";
    }

    private static void text(TarArchiveOutputStream tar, String name, String content)
            throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(MODE);
        entry.setLastModifiedTime(FileTime.from(Instant.EPOCH));
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private final class Packer extends SimpleFileVisitor<Path> {
        private final TarArchiveOutputStream tar;
        private final IgnoreFile ignored;
        private final Set<Path> foldersSent = new HashSet<>();
        private boolean begun;

        Packer(TarArchiveOutputStream tar, IgnoreFile ignored) {
            this.tar = tar;
            this.ignored = ignored;
        }

        private String name(Path path) {
            return folder.relativize(path).toString().replace('\\', '/');
        }

        /** A builder needs these whatever is left out; the one of old drops them itself. */
        private boolean leftOut(String name) {
            boolean needed =
                    name.equals(dockerfile) || (name.equals(IGNORE) && builder == Builder.CLASSIC);
            return !needed && ignored.leavesOut(name);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
                throws IOException {
            if (path.equals(folder)) {
                return FileVisitResult.CONTINUE;
            }
            String name = name(path);
            if (leftOut(name)) {
                boolean descend = ignored.mayTakeInBelow() || dockerfile.startsWith(name + "/");
                return descend ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }
            folderEntry(path);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
                throws IOException {
            String name = name(path);
            boolean replaced =
                    added.isPresent() && name.equals(IGNORE) && builder == Builder.CLASSIC;
            boolean sent = added.isEmpty() && name.equals(dockerfile);
            if (!leftOut(name) && !replaced && !sent) {
                send(path, name, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        private void file(Path path) throws IOException {
            send(
                    path,
                    name(path),
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        }

        /** Sockets and devices mean nothing in an image. */
        private void send(Path path, String name, BasicFileAttributes attributes)
                throws IOException {
            if (attributes.isSymbolicLink()) {
                parents(path);
                TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
                entry.setLinkName(Files.readSymbolicLink(path).toString().replace('\\', '/'));
                put(entry, path, attributes);
                tar.closeArchiveEntry();
            } else if (attributes.isRegularFile()) {
                parents(path);
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(attributes.size());
                put(entry, path, attributes);
                content(path, attributes.size());
                tar.closeArchiveEntry();
            }
        }

        /** A log that grows while it is read must not break the archive. */
        private void content(Path path, long size) throws IOException {
            byte[] buffer = new byte[64 * 1024];
            long left = size;
            try (var input = Files.newInputStream(path)) {
                while (left > 0) {
                    int count = input.read(buffer, 0, (int) Math.min(buffer.length, left));
                    if (count < 0) {
                        throw new IOException(path + " became shorter while it was read");
                    }
                    tar.write(buffer, 0, count);
                    left -= count;
                }
            }
        }

        private void parents(Path path) throws IOException {
            List<Path> missing = new ArrayList<>();
            for (Path above = path.getParent();
                    above != null && !above.equals(folder) && !foldersSent.contains(above);
                    above = above.getParent()) {
                missing.addFirst(above);
            }
            for (Path above : missing) {
                folderEntry(above);
            }
        }

        private void folderEntry(Path path) throws IOException {
            if (!foldersSent.add(path)) {
                return;
            }
            parents(path);
            put(
                    new TarArchiveEntry(name(path) + "/"),
                    path,
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
            tar.closeArchiveEntry();
        }

        /** Owners are left out: whose files they are here means nothing in an image. */
        private void put(TarArchiveEntry entry, Path path, BasicFileAttributes attributes)
                throws IOException {
            entry.setIds(0, 0);
            Instant modified = attributes.lastModifiedTime().toInstant();
            // A fraction of a second would need a header of the new form.
            entry.setLastModifiedTime(
                    FileTime.from(begun ? modified : modified.truncatedTo(ChronoUnit.SECONDS)));
            begun = true;
            if (!attributes.isSymbolicLink()) {
                entry.setMode(mode(path, attributes.isDirectory()));
            }
            tar.putArchiveEntry(entry);
        }

        private static int mode(Path path, boolean directory) throws IOException {
            if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                // Windows has no such bits; what may be run cannot be told.
                return 0755;
            }
            String letters =
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
            int mode = 0;
            for (int i = 0; i < letters.length(); i++) {
                mode |= letters.charAt(i) == '-' ? 0 : 0400 >> i;
            }
            return mode | (directory ? 040000 : 0100000);
        }
    }
}
