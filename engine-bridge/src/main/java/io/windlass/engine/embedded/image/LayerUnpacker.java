package io.windlass.engine.embedded.image;

import io.windlass.engine.embedded.plan.Bytes;
import io.windlass.engine.embedded.plan.TreeStep;
import io.windlass.engine.embedded.sandbox.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Unpacks the tar of a layer into a folder that an overlay can use. What Java cannot do (owners,
 * marks for what was removed) is left as steps for the launcher.
 */
final class LayerUnpacker {

    private static final String REMOVED = ".wh.";
    private static final String REPLACED = ".wh..wh..opq";
    private static final String XATTR = "SCHILY.xattr.";
    private static final int MODE_BITS = 07777;
    private static final int CHUNK = 64 * 1024;
    private static final int MOST_ENTRIES = 4_000_000;

    private final LayerTree tree;
    private final Ids ids;
    private final Map<String, TreeStep> owners = new LinkedHashMap<>();
    private final Map<String, TreeStep> marks = new LinkedHashMap<>();
    private final Map<Path, FileTime> folderTimes = new LinkedHashMap<>();
    private long room;

    /**
     * @param room bytes that the layer may take at most
     */
    LayerUnpacker(Path folder, Ids ids, long room) {
        this.tree = new LayerTree(folder);
        this.ids = ids;
        this.room = room;
    }

    /** Reads the tar to its end, and gives the steps that finish the folder. */
    List<TreeStep> unpack(InputStream stream) throws IOException {
        TarArchiveInputStream tar =
                new TarArchiveInputStream(stream, StandardCharsets.UTF_8.name());
        int entries = 0;
        for (TarArchiveEntry entry = tar.getNextEntry();
                entry != null;
                entry = tar.getNextEntry()) {
            if (++entries > MOST_ENTRIES) {
                throw new HostileArchiveException(entry.getName(), "is one of too many");
            }
            take(entry, tar);
        }
        for (Map.Entry<Path, FileTime> folder : folderTimes.entrySet()) {
            if (Files.isDirectory(folder.getKey(), LinkOption.NOFOLLOW_LINKS)) {
                Files.setLastModifiedTime(folder.getKey(), folder.getValue());
            }
        }
        List<TreeStep> steps = new ArrayList<>(marks.values());
        steps.addAll(owners.values());
        return steps;
    }

    private void take(TarArchiveEntry entry, InputStream content) throws IOException {
        List<String> parts = LayerTree.parts(entry.getName());
        // Devices and pipes: a container gets its own, and a plain user may not make any.
        boolean special = entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
        if (parts.isEmpty() || special) {
            return;
        }
        if (parts.getLast().startsWith(REMOVED)) {
            mark(entry, parts);
            return;
        }
        Path place = tree.place(parts);
        if (entry.isDirectory()) {
            folder(entry, place);
        } else if (entry.isSymbolicLink()) {
            replace(place);
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            link(entry, place);
        } else {
            replace(place);
            write(entry, place, content);
        }
        if (!entry.isLink()) {
            own(entry, place);
            attributes(entry, place);
        }
    }

    private void mark(TarArchiveEntry entry, List<String> parts) throws IOException {
        Path folder = tree.folder(parts.subList(0, parts.size() - 1));
        String name = parts.getLast();
        if (name.equals(REPLACED)) {
            String path = tree.relative(folder);
            marks.put(
                    path + "\0opaque",
                    new TreeStep.Attribute(
                            path.isEmpty() ? "." : path,
                            "user.overlay.opaque",
                            Bytes.of(new byte[] {'y'})));
            return;
        }
        String gone = name.substring(REMOVED.length());
        if (gone.isEmpty() || gone.equals(".") || gone.equals("..")) {
            throw new HostileArchiveException(entry.getName(), "removes what is no file");
        }
        if (gone.startsWith(REMOVED)) {
            return; // marks of an older kind of overlay
        }
        Path place = folder.resolve(gone);
        replace(place);
        String path = tree.relative(place);
        marks.put(path, new TreeStep.Whiteout(path));
    }

    private void folder(TarArchiveEntry entry, Path place) throws IOException {
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            replace(place);
            Files.createDirectory(place);
        }
        folderTimes.put(place, entry.getLastModifiedTime());
    }

    private void link(TarArchiveEntry entry, Path place) throws IOException {
        List<String> parts = LayerTree.parts(entry.getLinkName());
        if (parts.isEmpty()) {
            throw new HostileArchiveException(entry.getName(), "is a link to a folder");
        }
        Path target = tree.place(parts);
        boolean there = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (!there || Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new HostileArchiveException(entry.getName(), "is a link to what is no file");
        }
        if (!target.equals(place)) {
            replace(place);
            Files.createLink(place, target);
        }
    }

    /** What was said about this place before is void. */
    private void replace(Path place) throws IOException {
        String path = tree.relative(place);
        boolean folder = Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
        LayerTree.clear(place);
        owners.remove(path);
        marks.remove(path);
        if (folder) {
            owners.keySet().removeIf(below -> below.startsWith(path + "/"));
            marks.keySet().removeIf(below -> below.startsWith(path + "/"));
        }
    }

    /** Blocks of zeroes become holes, so that a file takes no more room than it has content. */
    private void write(TarArchiveEntry entry, Path place, InputStream content) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (FileChannel file =
                FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = 0;
            for (int count = content.readNBytes(chunk, 0, CHUNK);
                    count > 0;
                    count = content.readNBytes(chunk, 0, CHUNK)) {
                if (!zeroes(chunk, count)) {
                    take(entry, count);
                    writeAt(file, ByteBuffer.wrap(chunk, 0, count), size);
                }
                size += count;
            }
            if (size > file.size()) {
                writeAt(file, ByteBuffer.wrap(new byte[1]), size - 1);
            }
        }
        Files.setLastModifiedTime(place, entry.getLastModifiedTime());
    }

    private void take(TarArchiveEntry entry, int count) throws IOException {
        room -= count;
        if (room < 0) {
            throw new HostileArchiveException(entry.getName(), "does not fit on the disk");
        }
    }

    private static void writeAt(FileChannel file, ByteBuffer bytes, long position)
            throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += file.write(bytes, at);
        }
    }

    private static boolean zeroes(byte[] chunk, int count) {
        for (int i = 0; i < count; i++) {
            if (chunk[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private void own(TarArchiveEntry entry, Path place) {
        int user = ids.many() ? (int) entry.getLongUserId() : 0;
        int group = ids.many() ? (int) entry.getLongGroupId() : 0;
        String path = tree.relative(place);
        owners.remove(path);
        owners.put(path, new TreeStep.Owner(path, user, group, entry.getMode() & MODE_BITS));
    }

    /** The overlay's own attributes are ours to set, and nobody else's. */
    private void attributes(TarArchiveEntry entry, Path place) {
        String path = tree.relative(place);
        entry.getExtraPaxHeaders()
                .forEach((key, value) -> {
                    String name = key.startsWith(XATTR) ? key.substring(XATTR.length()) : "";
                    boolean wanted =
                            (name.startsWith("user.") && !name.startsWith("user.overlay."))
                                    || (name.equals("security.capability") && ids.many());
                    // What is no text was lost when the headers were read.
                    if (wanted && !entry.isSymbolicLink() && value.indexOf('\uFFFD') < 0) {
                        // After the owner: a new owner takes capabilities away.
                        owners.remove(path + "\0" + name);
                        owners.put(
                                path + "\0" + name,
                                new TreeStep.Attribute(
                                        path,
                                        name,
                                        Bytes.of(value.getBytes(StandardCharsets.UTF_8))));
                    }
                });
    }
}
