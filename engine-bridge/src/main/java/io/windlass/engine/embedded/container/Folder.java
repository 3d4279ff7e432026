package io.windlass.engine.embedded.container;

import io.windlass.engine.embedded.host.StateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

/** The folder of one container. */
record Folder(Path path) {

    /** Makes the folder of a new container; it counts as one only once its state is written. */
    static Folder create(Path path, Setup setup, Instant created) throws IOException {
        Files.createDirectory(path, mode("rwx------"));
        Folder folder = new Folder(path);
        // The root of the container shows the mode of this one.
        Files.createDirectory(path.resolve("upper"));
        Files.setPosixFilePermissions(
                path.resolve("upper"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectory(path.resolve("work"), mode("rwx------"));
        Files.createDirectory(path.resolve("rootfs"), mode("rwx------"));
        Files.createDirectory(path.resolve("log"), mode("rwx------"));
        StateFile.write(path.resolve("spec.json"), StateJson.write(setup));
        folder.write(created, new State.Created());
        return folder;
    }

    private static FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    boolean complete() {
        return Files.exists(path.resolve("state.json"));
    }

    Setup setup() throws IOException {
        return StateJson.setup(Files.readAllBytes(path.resolve("spec.json")));
    }

    Instant created() throws IOException {
        return StateJson.created(Files.readAllBytes(path.resolve("state.json")));
    }

    State state() throws IOException {
        return StateJson.state(Files.readAllBytes(path.resolve("state.json")));
    }

    void write(Instant created, State state) throws IOException {
        StateFile.write(path.resolve("state.json"), StateJson.write(created, state));
    }

    Path plan() {
        return path.resolve("plan");
    }

    Path exit() {
        return path.resolve("exit");
    }

    Path logs() {
        return path.resolve("log");
    }

    Path log() {
        return logs().resolve("log");
    }

    Path upper() {
        return path.resolve("upper");
    }

    /** A file that the container sees in the place of its image's. */
    Path shown(String name, String content) throws IOException {
        Path file = path.resolve(name);
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        return file;
    }
}
