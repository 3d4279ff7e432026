package io.windlass.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the streams of the process are connected to; asked of the system, and only when needed. */
public final class Terminals {

    private static final int WIDTH_WITHOUT_TERMINAL = 80;

    private Terminals() {}

    /** Whether the stream of this number, 0 to 2, is a terminal. */
    static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/")
                    || target.startsWith("/dev/tty")
                    || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException _) {
            // no such folder on this system: all of the streams or none
            return Optional.ofNullable(System.console())
                    .filter(java.io.Console::isTerminal)
                    .isPresent();
        }
    }

    /** How many columns the terminal has. */
    public static int columns() {
        return size().map(rowsAndColumns -> rowsAndColumns.get(1)).orElse(WIDTH_WITHOUT_TERMINAL);
    }

    /** Rows and columns of the terminal that standard input is. */
    public static Optional<List<Integer>> size() {
        return stty("size")
                .map(text -> text.strip().split(" ", -1))
                .filter(numbers -> numbers.length == 2)
                .flatMap(Terminals::numbers);
    }

    /** Passes every key on as it is typed; gives what {@link #restore} needs. */
    public static Optional<String> raw() {
        Optional<String> before = stty("-g").map(String::strip);
        if (before.isEmpty()) {
            return before;
        }
        return stty("raw", "-echo").isPresent() ? before : Optional.empty();
    }

    /** Brings a terminal back to how it was before {@link #raw}. */
    public static void restore(String before) {
        var _ = stty(before);
    }

    private static Optional<List<Integer>> numbers(String[] texts) {
        try {
            int rows = Integer.parseInt(texts[0]);
            int columns = Integer.parseInt(texts[1]);
            return columns > 0 ? Optional.of(List.of(rows, columns)) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> stty(String... words) {
        List<String> command = new java.util.ArrayList<>(List.of("stty"));
        command.addAll(List.of(words));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectInput(ProcessBuilder.Redirect.INHERIT)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
