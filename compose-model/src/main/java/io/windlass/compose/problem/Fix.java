package io.windlass.compose.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Something that would solve a problem: advice to read, or an action that a button can carry out.
 */
public sealed interface Fix {

    /** What the button or the sentence says. */
    String label();

    /** Whether a button can carry it out on the files of the project. */
    default boolean mendsFiles() {
        return switch (this) {
            case ReplaceText _, CreateFile _, CreateFolder _ -> true;
            case Hint _, Rewrite _, StopContainer _ -> false;
        };
    }

    /** Advice in words. */
    record Hint(String label) implements Fix {}

    /**
     * A change to a file that is told by its place; loading turns it into {@link ReplaceText}, or
     * into a {@link Hint} where it cannot be made.
     *
     * @param at where; absent for the place of the finding
     * @param remedies made one after the other
     */
    record Rewrite(String label, Optional<Position> at, List<Remedy> remedies) implements Fix {
        public Rewrite {
            remedies = List.copyOf(remedies);
        }
    }

    /** A change at the place of the finding. */
    static Fix here(String label, Remedy... remedies) {
        return new Rewrite(label, Optional.empty(), List.of(remedies));
    }

    /** A change somewhere else. */
    static Fix at(Optional<Position> place, String label, Remedy... remedies) {
        return new Rewrite(label, place, List.of(remedies));
    }

    /**
     * Replaces a range of a file; all other bytes stay. It fits the text that the finding was made
     * from, and no other.
     *
     * @param start offset of the first replaced UTF-16 unit, without counting a byte order mark
     * @param end offset after the last one
     */
    record ReplaceText(String label, Path file, int start, int end, String replacement)
            implements Fix {}

    /** Writes a file that is missing. */
    record CreateFile(String label, Path file, String text) implements Fix {}

    /** Makes a folder that is missing. */
    record CreateFolder(String label, Path folder) implements Fix {}

    /** Stops a container that is in the way. */
    record StopContainer(String label, String containerId) implements Fix {}
}
