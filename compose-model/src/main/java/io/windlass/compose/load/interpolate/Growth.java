package io.windlass.compose.load.interpolate;

/**
 * How much text variables may be filled in with before somebody must be playing tricks: variables
 * that hold variables can double what they hold line by line. Texts of one file share the limit.
 */
public final class Growth {

    private static final int MOST = 8 * 1024 * 1024;

    private long grown;

    boolean allows(int length) {
        grown += length;
        return grown <= MOST;
    }
}
