package io.windlass.compose.load.interpolate;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Position;
import java.util.Optional;

/**
 * Where the dollar signs of a value stand in its file. No style of YAML changes how many there are
 * before one, so counting finds it without reading the file again.
 */
final class DollarPlaces {

    private final String text;

    DollarPlaces(String text) {
        this.text = text;
    }

    /** The place of a dollar sign, else that of the value. */
    Optional<Position> of(Value value, int dollar) {
        return value.origin().position().map(start -> place(start, dollar));
    }

    private Position place(Position start, int dollar) {
        int line = start.line();
        int at = offset(start);
        boolean block = at < text.length() && "|>".indexOf(text.charAt(at)) >= 0;
        int from = block ? text.indexOf('\n', at) : at;
        for (int i = 0; from >= 0 && i <= dollar; i++) {
            int next = text.indexOf('$', i == 0 ? from : from + 1);
            if (next < 0) {
                return start;
            }
            from = next;
        }
        if (from < 0) {
            return start;
        }
        line += (int) text.substring(at, from).chars().filter(c -> c == '\n').count();
        return new Position(start.file(), line, from - text.lastIndexOf('\n', from));
    }

    private int offset(Position position) {
        int start = 0;
        for (int i = 1; i < position.line(); i++) {
            int next = text.indexOf('\n', start);
            if (next < 0) {
                return text.length();
            }
            start = next + 1;
        }
        return Math.min(text.length(), start + position.column() - 1);
    }
}
