package io.windlass.engine.embedded.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A range of further ids that the administrator has given to a user. */
record SubIds(long first, long count) {

    /** Fewer are of no use: images have users up to this number. */
    private static final long ENOUGH = 65_536;

    /**
     * The first range of a user that is large enough.
     *
     * @param file {@code /etc/subuid} or {@code /etc/subgid}
     */
    static Optional<SubIds> of(Path file, String user, int uid) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.strip().split(":", -1))
                    .filter(fields -> fields.length == 3)
                    .filter(fields ->
                            fields[0].equals(user) || fields[0].equals(Integer.toString(uid)))
                    .flatMap(fields -> range(fields[1], fields[2]).stream())
                    .filter(range -> range.count() >= ENOUGH)
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static Optional<SubIds> range(String first, String count) {
        try {
            return Optional.of(new SubIds(Long.parseLong(first), Long.parseLong(count)));
        } catch (NumberFormatException garbled) {
            return Optional.empty();
        }
    }
}
