package io.windlass.app.source;

/**
 * A part of a line in its role.
 *
 * @param start offset in the line, in UTF-16 units
 * @param end offset after the last unit
 */
public record Token(int start, int end, Role role) {

    /** What a part of a line is. */
    public enum Role {
        KEY,
        STRING,
        NUMBER,
        COMMENT,
        VARIABLE,
        PUNCTUATION,
        PLAIN
    }
}
