package io.windlass.app.present;

/** File names in the room that there is. */
public final class Paths {

    private Paths() {}

    /** The home folder becomes {@code ~}; what is too long loses its middle, never its end. */
    public static String brief(String path, String home, int room) {
        String shown =
                !home.isEmpty() && (path.equals(home) || path.startsWith(home + "/"))
                        ? "~" + path.substring(home.length())
                        : path;
        if (shown.length() <= room) {
            return shown;
        }
        int tail = room * 2 / 3;
        int head = room - tail - 1;
        return shown.substring(0, head) + "…" + shown.substring(shown.length() - tail);
    }
}
