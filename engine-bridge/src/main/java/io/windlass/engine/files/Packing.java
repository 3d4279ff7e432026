package io.windlass.engine.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Packs a file, or a folder with all that is in it; what is read is never held as a whole. */
public final class Packing {

    private static final int BLOCK = 512;

    private final Path source;
    private final String name;

    private Packing(Path source, String name) {
        this.source = source;
        this.name = name;
    }

    /**
     * The archive as a stream, in which links stay links.
     *
     * @param name what the file or the folder is called in the archive; {@code .} packs what is in
     *     the folder
     */
    public static InputStream of(Path source, String name) throws IOException {
        if (Files.notExists(source, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(source.toString());
        }
        return new Packing(source, name).stream();
    }

    private InputStream stream() throws IOException {
        try (Stream<Path> paths = Files.walk(source)) {
            return new Parts(paths.toList().iterator());
        } catch (UncheckedIOException unreadable) {
            // A folder on the way may not be opened.
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    /** One entry after the other, each opened when its turn has come. */
    private final class Parts extends InputStream {
        private final Iterator<Path> paths;
        private InputStream current = InputStream.nullInputStream();
        private boolean ended;

        Parts(Iterator<Path> paths) {
            this.paths = paths;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = current.read(into, offset, length);
            while (count < 0 && !ended) {
                current.close();
                if (paths.hasNext()) {
                    current = part(paths.next());
                } else {
                    ended = true;
                    current = new ByteArrayInputStream(new byte[2 * BLOCK]);
                }
                count = current.read(into, offset, length);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            current.close();
        }
    }

    private InputStream part(Path path) throws IOException {
        TarArchiveEntry entry = entry(path);
        byte[] head = head(entry);
        if (!entry.isFile() || entry.getSize() == 0) {
            return new ByteArrayInputStream(head);
        }
        int padding = (int) ((BLOCK - entry.getSize() % BLOCK) % BLOCK);
        InputStream content = new Exactly(Files.newInputStream(path), entry.getSize(), path);
        return new SequenceInputStream(
                new ByteArrayInputStream(head),
                new SequenceInputStream(content, new ByteArrayInputStream(new byte[padding])));
    }

    private String nameOf(Path path) {
        String below = source.relativize(path).toString().replace('\\', '/');
        if (name.equals(".")) {
            return below.isEmpty() ? "." : below;
        }
        return below.isEmpty() ? name : name + "/" + below;
    }

    private TarArchiveEntry entry(Path path) throws IOException {
        String named = nameOf(path);
        TarArchiveEntry entry;
        if (Files.isSymbolicLink(path)) {
            entry = new TarArchiveEntry(named, TarConstants.LF_SYMLINK);
            entry.setLinkName(Files.readSymbolicLink(path).toString());
        } else if (Files.isDirectory(path)) {
            entry = new TarArchiveEntry(named + "/");
        } else {
            entry = new TarArchiveEntry(named);
            entry.setSize(Files.size(path));
        }
        attributes(path, entry);
        return entry;
    }

    /** Systems without owners and modes give those that archives have by themselves. */
    private static void attributes(Path path, TarArchiveEntry entry) throws IOException {
        entry.setModTime(Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS));
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return;
        }
        Map<String, Object> unix =
                Files.readAttributes(path, "unix:mode,uid,gid", LinkOption.NOFOLLOW_LINKS);
        if (unix.get("mode") instanceof Integer mode) {
            entry.setMode(mode & 07777);
        }
        if (unix.get("uid") instanceof Integer owner) {
            entry.setUserId(owner);
        }
        if (unix.get("gid") instanceof Integer group) {
            entry.setGroupId(group);
        }
    }

    /** Long names and big numbers take more than one block. */
    private static byte[] head(TarArchiveEntry entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Closing it would add the end of an archive.
        @SuppressWarnings("resource") // see the line above
        TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, BLOCK, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        tar.putArchiveEntry(entry);
        return bytes.toByteArray();
    }

    /** A file that changes while it is read must not move what comes behind it. */
    private static final class Exactly extends InputStream {
        private final InputStream file;
        private final Path path;
        private long left;

        Exactly(InputStream file, long size, Path path) {
            this.file = file;
            this.left = size;
            this.path = path;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = file.read(into, offset, (int) Math.min(length, left));
            if (count < 0) {
                throw new IOException(path + " became shorter while it was read");
            }
            left -= count;
            return count;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
