package io.windlass.engine.embedded.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that cannot be taken for another one.
 *
 * @param start when it started, in the kernel's ticks since the machine started
 */
public record ProcessMark(int pid, long start) {

    private static final Path PROCESSES = Path.of("/proc");

    /** Where the start time is, counted from behind the name. */
    private static final int START = 19;

    /** Who has this number now; nobody when it has ended, even if nobody took note of it. */
    public static Optional<ProcessMark> of(int pid) {
        try {
            String stat = Files.readString(PROCESSES.resolve(pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return fields[0].equals("Z") || fields[0].equals("X")
                    ? Optional.empty()
                    : Optional.of(new ProcessMark(pid, Long.parseLong(fields[START])));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** Tells one start of the machine from another: process numbers begin anew with each. */
    public static String boot() throws IOException {
        return Files.readString(PROCESSES.resolve("sys/kernel/random/boot_id")).strip();
    }
}
