package io.windlass.app.logs;

/**
 * How much is kept; whichever is reached first counts.
 *
 * @param lines number of entries
 * @param bytes of text, with what is kept beside it
 */
public record Limits(int lines, long bytes) {

    /** What one project may take. */
    public static Limits usual() {
        return new Limits(200_000, 64L << 20);
    }
}
