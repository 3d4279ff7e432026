package io.windlass.app;

import io.windlass.app.cli.Console;
import io.windlass.app.cli.command.Program;
import io.windlass.app.cli.command.ScreenSyntax;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The program's entry point: a plain class, so that JavaFX may lie on the class path. */
public final class Launcher {

    private Launcher() {}

    /** Starts the desktop, or runs one command and ends with its exit code. */
    public static void main(String[] args) {
        List<String> words = List.of(args);
        if (forScreen(words)) {
            System.exit(screen(words));
        }
        // An orderly exit starts the logging system, only to say nothing. A command has nothing to
        // tidy up any more, and all that it wrote is out.
        Runtime.getRuntime().halt(Program.run(words));
    }

    /** Without a command, with one that shows something, and with a path in place of a command. */
    static boolean forScreen(List<String> words) {
        Optional<String> command = ScreenSyntax.command(words);
        return words.isEmpty() || command.filter(word -> shows(word) || isPath(word)).isPresent();
    }

    private static boolean shows(String word) {
        return ScreenSyntax.all().stream().anyMatch(syntax -> syntax.answersTo(word));
    }

    private static boolean isPath(String word) {
        if (Program.knows(word)) {
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
    private static int screen(List<String> words) {
        List<String> line = new ArrayList<>(words);
        if (ScreenSyntax.command(words).filter(Launcher::shows).isEmpty()) {
            line.addFirst(ScreenSyntax.OPEN.name());
        }
        return new ScreenCommands(
                        DesktopOptions.ofProcess(Console.ofProcess()), Path.of("").toAbsolutePath())
                .run(line);
    }
}
