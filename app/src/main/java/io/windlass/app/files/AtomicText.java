package io.windlass.app.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/**
 * Writes text files so that each is there as it was or as it shall be, and never in part: beside
 * it, and then in its place. Mode and owner stay, and a link stays a link to the same file.
 */
public final class AtomicText {

    private AtomicText() {}

    /** Replaces a file, or makes it. */
    public static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = real.getParent();
        if (folder == null) {
            throw new IOException(file + " is not a file.");
        }
        if (!Files.exists(real)) {
            Files.write(real, bytes, StandardOpenOption.CREATE_NEW);
            return;
        }
        Path temporary = Files.createTempFile(folder, "." + real.getFileName(), ".new");
        try {
            if (!alike(real, temporary)) {
                // its owner can only be kept by writing into it
                Files.write(real, bytes);
                return;
            }
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                java.nio.ByteBuffer rest = java.nio.ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(
                    temporary,
                    real,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Gives a new file the mode and the owner of another; whether that could be done. */
    private static boolean alike(Path file, Path made) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return true;
        }
        PosixFileAttributes wanted =
                Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributeView view =
                Files.getFileAttributeView(made, PosixFileAttributeView.class);
        PosixFileAttributes now = view.readAttributes();
        try {
            if (!now.group().equals(wanted.group())) {
                view.setGroup(wanted.group());
            }
            if (!now.owner().equals(wanted.owner())) {
                view.setOwner(wanted.owner());
            }
        } catch (IOException _) {
            return false;
        }
        view.setPermissions(wanted.permissions());
        return true;
    }
}
