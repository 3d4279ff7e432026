package io.windlass.compose.load.dotenv;

import io.windlass.compose.problem.Position;
import java.nio.file.Path;

/** Lines and columns of a text that is read from its start: each line is counted once. */
final class Places {

    private final Path file;
    private final String text;
    private int counted;
    private int line = 1;

    Places(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    Position at(int place) {
        int end = Math.min(place, text.length());
        if (end < counted) {
            counted = 0;
            line = 1;
        }
        for (; counted < end; counted++) {
            line += text.charAt(counted) == '\n' ? 1 : 0;
        }
        return new Position(file, line, end == 0 ? 1 : end - text.lastIndexOf('\n', end - 1));
    }
}
