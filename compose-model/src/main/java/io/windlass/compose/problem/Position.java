package io.windlass.compose.problem;

import java.nio.file.Path;

/**
 * A place in a file.
 *
 * @param file the file as it was opened
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 units as editors count
 */
public record Position(Path file, int line, int column) {

    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns count from 1");
        }
    }

    /** The form that editors and terminals turn into a link: {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
