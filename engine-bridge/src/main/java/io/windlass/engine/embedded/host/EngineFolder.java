package io.windlass.engine.embedded.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * The folder in which the embedded engine keeps all that it has, for its owner only.
 *
 * @param root the folder itself
 */
public record EngineFolder(Path root) {

    private static final String FORMAT = "1";

    public EngineFolder {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Where it is for whoever runs this program.
     *
     * @param environment the program's; {@code WINDLASS_DATA} names another folder
     */
    public static EngineFolder of(Map<String, String> environment, Path home, String user) {
        String chosen = environment.getOrDefault("WINDLASS_DATA", "");
        if (!chosen.isEmpty()) {
            return new EngineFolder(Path.of(chosen).resolve("engine"));
        }
        if (user.equals("root")) {
            return new EngineFolder(Path.of("/var/lib/windlass/engine"));
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = data.isEmpty() ? home.resolve(".local/share") : Path.of(data);
        return new EngineFolder(base.resolve("windlass/engine"));
    }

    /** Makes what is missing; refuses a folder that a later version of this program has written. */
    public void prepare() throws IOException {
        for (Path folder :
                List.of(root, launcher(), layers(), blobs(), images(), containers(), volumes())) {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
        Path version = root.resolve("version");
        if (!Files.exists(version)) {
            Files.writeString(version, FORMAT + "\n");
        } else if (!Files.readString(version).strip().equals(FORMAT)) {
            throw new IOException(
                    root + " was written by another version of this program, and is left alone");
        }
    }

    public Path launcher() {
        return root.resolve("launcher");
    }

    public Path layers() {
        return root.resolve("layers");
    }

    public Path blobs() {
        return root.resolve("blobs");
    }

    public Path images() {
        return root.resolve("images");
    }

    public Path containers() {
        return root.resolve("containers");
    }

    public Path volumes() {
        return root.resolve("volumes");
    }

    Path holder() {
        return root.resolve("holder");
    }
}
