package io.windlass.engine.embedded.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The launcher on disk: one file for each of its versions, and never one that was changed. */
public final class LauncherFile {

    private final byte[] content;
    private final String digest;

    private LauncherFile(byte[] content, String digest) {
        this.content = content;
        this.digest = digest;
    }

    /** The launcher that this program brings for a kind of machine. */
    public static LauncherFile of(Machine machine) throws IOException {
        String name = "launcher-" + machine.kernelName();
        byte[] content = resource(name);
        String digest = digest(content);
        String line = digest + "  " + name;
        String sums = new String(resource("launchers.sha256"), StandardCharsets.US_ASCII);
        if (sums.lines().noneMatch(line::equals)) {
            throw new IOException("the launcher for " + machine.kernelName() + " is damaged");
        }
        return new LauncherFile(content, digest);
    }

    /**
     * Gives the file to run, made in the folder when it is not there yet.
     *
     * <p>It is compared each time, because whoever could write to it would own every container.
     */
    public Path in(Path folder) throws IOException {
        Files.createDirectories(folder, owner("rwx------"));
        Path file = folder.resolve("launcher-" + digest.substring(0, 16));
        if (!Files.isRegularFile(file) || !digest(Files.readAllBytes(file)).equals(digest)) {
            Path fresh = Files.createTempFile(folder, ".launcher", "", owner("rwx------"));
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private static FileAttribute<?> owner(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = LauncherFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not part of this program");
            }
            return in.readAllBytes();
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
