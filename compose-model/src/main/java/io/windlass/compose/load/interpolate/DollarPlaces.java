package io.windlass.compose.load.interpolate;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Position;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the dollar signs of a value stand in its file. No style of YAML changes how many there are
 * before one, so counting finds it without reading the file again.
 */
final class DollarPlaces {

    private final String text;
    private @Nullable Cursor last;

    /**
     * A dollar sign, for going on from there: a value may have very many.
     *
     * @param start where its value begins
     * @param lineStart offset of its line
     */
    private record Cursor(Position start, int dollar, int offset, int line, int lineStart) {}

    DollarPlaces(String text) {
        this.text = text;
    }

    /** The place of a dollar sign, else that of the value. */
    Optional<Position> of(Value value, int dollar) {
        return value.origin().position().map(start -> place(start, dollar));
    }

    private Position place(Position start, int dollar) {
        Cursor from = last;
        if (from == null || !from.start().equals(start) || from.dollar() > dollar) {
            from = first(start);
        }
        while (from != null && from.dollar() < dollar) {
            from = next(from, from.offset() + 1);
        }
        last = from;
        return from == null
                ? start
                : new Position(start.file(), from.line(), from.offset() - from.lineStart() + 1);
    }

    private @Nullable Cursor first(Position start) {
        int at = offset(start);
        boolean block = at < text.length() && "|>".indexOf(text.charAt(at)) >= 0;
        int from = block ? text.indexOf('\n', at) : at;
        int line = text.lastIndexOf('\n', at - 1) + 1;
        return from < 0 ? null : next(new Cursor(start, -1, at, start.line(), line), from);
    }

    private @Nullable Cursor next(Cursor before, int from) {
        int next = text.indexOf('$', from);
        if (next < 0) {
            return null;
        }
        int line = before.line();
        int start = before.lineStart();
        for (int i = before.offset(); i < next; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Cursor(before.start(), before.dollar() + 1, next, line, start);
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
