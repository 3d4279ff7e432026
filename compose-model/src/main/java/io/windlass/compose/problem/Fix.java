package io.windlass.compose.problem;

import java.nio.file.Path;

/**
 * Something that would solve a problem: advice to read, or an action that a button can carry out.
 */
public sealed interface Fix {

    /** What the button or the sentence says. */
    String label();

    /** Advice in words. */
    record Hint(String label) implements Fix {}

    /**
     * Replaces a range of a file; all other bytes stay.
     *
     * @param start offset of the first replaced UTF-16 unit
     * @param end offset after the last one
     */
    record ReplaceText(String label, Path file, int start, int end, String replacement)
            implements Fix {}

    /** Stops a container that is in the way. */
    record StopContainer(String label, String containerId) implements Fix {}
}
