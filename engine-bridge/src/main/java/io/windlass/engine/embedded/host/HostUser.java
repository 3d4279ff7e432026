package io.windlass.engine.embedded.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Who runs this program, and which further ids they have. */
record HostUser(String name, int uid, int gid, Optional<Further> further) {

    /** Ranges, and the two programs of the system that may give them to a user namespace. */
    record Further(SubIds users, SubIds groups, Path userProgram, Path groupProgram) {}

    static HostUser present() throws IOException {
        Path self = Path.of("/proc/self");
        int uid = (Integer) Files.getAttribute(self, "unix:uid");
        int gid = (Integer) Files.getAttribute(self, "unix:gid");
        String name = System.getProperty("user.name", "");
        return new HostUser(name, uid, gid, further(name, uid));
    }

    private static Optional<Further> further(String name, int uid) {
        Optional<SubIds> users = SubIds.of(Path.of("/etc/subuid"), name, uid);
        Optional<SubIds> groups = SubIds.of(Path.of("/etc/subgid"), name, uid);
        Optional<Path> userProgram = program("newuidmap");
        Optional<Path> groupProgram = program("newgidmap");
        boolean all =
                users.isPresent()
                        && groups.isPresent()
                        && userProgram.isPresent()
                        && groupProgram.isPresent();
        return all
                ? Optional.of(
                        new Further(
                                users.get(), groups.get(), userProgram.get(), groupProgram.get()))
                : Optional.empty();
    }

    private static Optional<Path> program(String name) {
        return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/usr/local/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    boolean administrator() {
        return uid == 0;
    }
}
