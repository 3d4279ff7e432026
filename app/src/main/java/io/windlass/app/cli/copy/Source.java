package io.windlass.app.cli.copy;

/**
 * A path as it was given.
 *
 * @param path without the ending
 * @param content whether it ended in {@code /.}: what is in the folder, without the folder itself
 * @param folder whether it ended in a slash: it has to be a folder
 */
record Source(String path, boolean content, boolean folder) {

    static Source of(String text) {
        if (text.equals(".") || text.endsWith("/.")) {
            return new Source(trimmed(text.substring(0, text.length() - 1)), true, true);
        }
        return new Source(trimmed(text), false, text.endsWith("/"));
    }

    /** The root stays. */
    private static String trimmed(String text) {
        String path = text;
        while (path.length() > 1 && path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return path;
    }

    /** The last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder that it is in. */
    String parent() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
    }
}
