package io.windlass.app;

import io.windlass.app.cli.command.Program;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The program's entry point: a plain class, so that JavaFX may lie on the class path. */
public final class Launcher {

    private Launcher() {}

    /** Starts the desktop, or runs one command and ends with its exit code. */
    public static void main(String[] args) {
        List<String> words = List.of(args);
        System.exit(forDesktop(words) ? desktop() : Program.run(words));
    }

    /** Without a command, with {@code open}, and with a path in place of a command. */
    static boolean forDesktop(List<String> words) {
        return words.isEmpty() || words.getFirst().equals("open") || isPath(words.getFirst());
    }

    private static boolean isPath(String word) {
        if (word.startsWith("-") || Program.knows(word)) {
            return false;
        }
        if (word.contains("/") || word.endsWith(".yaml") || word.endsWith(".yml")) {
            return true;
        }
        try {
            return Files.exists(Path.of(word));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /** The one place where the command line hands over to the screen. */
    private static int desktop() {
        return Program.withoutDesktop();
    }
}
