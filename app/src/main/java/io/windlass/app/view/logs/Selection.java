package io.windlass.app.view.logs;

import io.windlass.app.logs.Ansi;
import io.windlass.app.logs.LogRows;
import io.windlass.app.logs.LogText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Optional;

/** Text that is marked, from one place to another, over any number of lines. */
record Selection(Place anchor, Place head) {

    /**
     * A piece of a line.
     *
     * @param to behind its last character; beyond the line when the selection goes on
     */
    record Part(int from, int to) {
        boolean goesOn() {
            return to == Integer.MAX_VALUE;
        }
    }

    Place start() {
        return anchor.compareTo(head) <= 0 ? anchor : head;
    }

    Place end() {
        return anchor.compareTo(head) <= 0 ? head : anchor;
    }

    boolean isEmpty() {
        return anchor.equals(head);
    }

    Selection to(Place place) {
        return new Selection(anchor, place);
    }

    /** The marked part of an entry. */
    Optional<Part> in(long number) {
        Place start = start();
        Place end = end();
        if (isEmpty() || number < start.number() || number > end.number()) {
            return Optional.empty();
        }
        int from = number == start.number() ? start.index() : 0;
        int to = number == end.number() ? end.index() : Integer.MAX_VALUE;
        return to > from ? Optional.of(new Part(from, to)) : Optional.empty();
    }

    /** What is marked, without its last line end; whole lines when names are asked for. */
    String text(LogRows rows, boolean names) {
        int from = rows.indexOf(start().number());
        int to = rows.indexOf(end().number());
        StringBuilder out = new StringBuilder();
        try {
            new LogText(ZoneId.systemDefault(), names).write(rows, from, to, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (!out.isEmpty()) {
            out.setLength(out.length() - 1);
        }
        if (!names) {
            cut(rows, from, to, out);
        }
        return out.toString();
    }

    private void cut(LogRows rows, int from, int to, StringBuilder out) {
        if (rows.row(to) instanceof LogRows.Row.Line last && last.number() == end().number()) {
            int length = Ansi.shown(rows.lines().text(last.number())).length();
            int keep = out.length() - Math.max(0, length - end().index());
            out.setLength(Math.clamp(keep, 0, out.length()));
        }
        if (rows.row(from) instanceof LogRows.Row.Line first
                && first.number() == start().number()) {
            out.delete(0, Math.min(out.length(), start().index()));
        }
    }
}
