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
import java.nio.file.attribute.PosixFilePermissions;
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
 */
public record BuildContext(Path folder, String dockerfile, Optional<String> added) {

    private static final String IGNORE = ".dockerignore";
    private static final int MODE = 0644;

    /** Writes all that is not left out, in the order of names. */
    public void writeTo(OutputStream output) throws IOException {
        IgnoreFile ignored = IgnoreFile.in(folder);
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(output, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            Files.walkFileTree(folder, new Packer(tar, ignored));
            if (added.isPresent()) {
                text(tar, dockerfile, added.get());
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
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private final class Packer extends SimpleFileVisitor<Path> {
        private final TarArchiveOutputStream tar;
        private final IgnoreFile ignored;
        private final Set<Path> foldersSent = new HashSet<>();

        Packer(TarArchiveOutputStream tar, IgnoreFile ignored) {
            this.tar = tar;
            this.ignored = ignored;
        }

        private String name(Path path) {
            return folder.relativize(path).toString().replace('\\', '/');
        }

        /** The engine needs these two whatever is left out, and drops them itself. */
        private boolean leftOut(String name) {
            boolean needed = name.equals(IGNORE) || name.equals(dockerfile);
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
            boolean replaced = added.isPresent() && name.equals(IGNORE);
            if (leftOut(name) || replaced) {
                return FileVisitResult.CONTINUE;
            }
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
            // Sockets and devices mean nothing in an image.
            return FileVisitResult.CONTINUE;
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
            entry.setLastModifiedTime(attributes.lastModifiedTime());
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
