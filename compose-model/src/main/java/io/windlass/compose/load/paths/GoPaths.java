package io.windlass.compose.load.paths;

import java.util.ArrayList;
import java.util.List;

/** Paths as text, cleaned and joined by one set of rules on every host. */
public final class GoPaths {

    private GoPaths() {}

    /** Without {@code .}, without {@code ..} where it can be resolved, without doubled slashes. */
    public static String clean(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        boolean rooted = path.startsWith("/");
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/", -1)) {
            if (step.isEmpty() || step.equals(".")) {
                continue;
            }
            if (!step.equals("..")) {
                steps.add(step);
            } else if (!steps.isEmpty() && !steps.getLast().equals("..")) {
                steps.removeLast();
            } else if (!rooted) {
                steps.add(step);
            }
        }
        String joined = String.join("/", steps);
        return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    /** The path as seen from a folder. */
    public static String join(String folder, String path) {
        if (folder.isEmpty()) {
            return path.isEmpty() ? "" : clean(path);
        }
        return clean(folder + "/" + path);
    }

    public static boolean isAbsolute(String path) {
        return path.startsWith("/") || isWindowsAbsolute(path) && onWindows();
    }

    /** {@code C:\dir}, {@code C:/dir} or {@code \\host\share}. */
    public static boolean isWindowsAbsolute(String path) {
        if (path.length() > 2
                && path.charAt(1) == ':'
                && Character.isLetter(path.charAt(0))
                && isSeparator(path.charAt(2))) {
            return true;
        }
        return path.length() > 2
                && isSeparator(path.charAt(0))
                && isSeparator(path.charAt(1))
                && path.substring(2).matches("[^\\\\/]+[\\\\/][^\\\\/]+.*");
    }

    private static boolean isSeparator(char c) {
        return c == '\\' || c == '/';
    }

    private static boolean onWindows() {
        return java.io.File.separatorChar == '\\';
    }

    /** The folder that a file is in. */
    public static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : clean(slash == 0 ? "/" : path.substring(0, slash));
    }
}
