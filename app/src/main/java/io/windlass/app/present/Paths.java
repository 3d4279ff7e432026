package io.windlass.app.present;

/** File names in the room that there is. */
public final class Paths {

    private Paths() {}

    /**
     * The home folder becomes {@code ~}; what is too long loses its middle, never its end.
     *
     * @param room characters that there is room for, at least one
     */
    public static String brief(String path, String home, int room) {
        String shown = below(path, home) ? "~" + path.substring(home.length()) : path;
        if (shown.length() <= room) {
            return shown;
        }
        int kept = Math.max(0, room - 1);
        int tail = Math.min(kept, room * 2 / 3);
        return shown.substring(0, kept - tail) + "…" + shown.substring(shown.length() - tail);
    }

    /** Separators of either kind: paths may come from an engine on another system. */
    private static boolean below(String path, String home) {
        return !home.isEmpty()
                && path.startsWith(home)
                && (path.length() == home.length()
                        || "/\\".indexOf(path.charAt(home.length())) >= 0);
    }
}
