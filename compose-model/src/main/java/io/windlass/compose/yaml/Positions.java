package io.windlass.compose.yaml;

import io.windlass.compose.problem.Position;
import java.nio.file.Path;
import org.yaml.snakeyaml.error.Mark;

/** Turns SnakeYAML's marks, which count code points, into places as editors count them. */
final class Positions {

    private final Path file;
    private final String text;
    private final boolean astral;
    private int[] lineStarts = {};

    Positions(Path file, String text) {
        this.file = file;
        this.text = text;
        this.astral = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
        if (astral) {
            lineStarts =
                    java.util.stream.IntStream.concat(
                                    java.util.stream.IntStream.of(0),
                                    java.util.stream.IntStream.range(0, text.length())
                                            .filter(i -> text.charAt(i) == '\n')
                                            .map(i -> i + 1))
                            .toArray();
        }
    }

    Position at(Mark mark) {
        int column = mark.getColumn();
        if (astral && mark.getLine() < lineStarts.length) {
            int start = lineStarts[mark.getLine()];
            int points = Math.min(column, text.codePointCount(start, text.length()));
            column = text.offsetByCodePoints(start, points) - start;
        }
        return new Position(file, mark.getLine() + 1, column + 1);
    }
}
