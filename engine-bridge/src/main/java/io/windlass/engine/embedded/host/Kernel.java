package io.windlass.engine.embedded.host;

import io.windlass.engine.embedded.launch.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a kernel. */
record Kernel(int major, int minor) implements Comparable<Kernel> {

    /** The first that can do all that the launcher asks for: mount_setattr is its youngest call. */
    private static final Kernel NEEDED = new Kernel(5, 12);

    private static final Pattern VERSION = Pattern.compile("(\\d{1,5})\\.(\\d{1,5}).*");

    static Optional<Kernel> of(String release) {
        Matcher version = VERSION.matcher(release.strip());
        return version.matches()
                ? Optional.of(
                        new Kernel(
                                Integer.parseInt(version.group(1)),
                                Integer.parseInt(version.group(2))))
                : Optional.empty();
    }

    /** Why this machine cannot run containers, as far as its name and its kernel's tell. */
    static Optional<Refusal> refusal(String system, Optional<Machine> machine) {
        if (!system.equals("Linux")) {
            return Optional.of(Refusal.notLinux(system));
        }
        if (machine.isEmpty()) {
            return Optional.of(Refusal.unknownMachine(System.getProperty("os.arch", "?")));
        }
        try {
            String release = Files.readString(Path.of("/proc/sys/kernel/osrelease"));
            return of(release)
                    .filter(kernel -> kernel.compareTo(NEEDED) < 0)
                    .map(kernel -> Refusal.oldKernel(release.strip()));
        } catch (IOException hidden) {
            // The steps themselves will tell.
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Kernel other) {
        return major != other.major
                ? Integer.compare(major, other.major)
                : Integer.compare(minor, other.minor);
    }
}
