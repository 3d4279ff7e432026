package io.windlass.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file with what was measured, {@code target/bench/results.txt}. */
final class Results {

    private static final Path FILE = Path.of("..", "..", "target", "bench", "results.txt");

    private Results() {}

    static void add(String line) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(
                FILE,
                line + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
