package io.windlass.app.view.logs;

import io.windlass.app.logs.LineText;
import io.windlass.app.logs.Links;
import io.windlass.app.logs.LogRows;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What lies at a point of the log view, as it is drawn at this moment. */
final class LogPointer {

    private final LogView view;
    private final Grid grid;
    private final Metrics metrics;
    private final int shift;

    /**
     * A pointer.
     *
     * @param shift characters that are left out at the left
     */
    LogPointer(LogView view, Grid grid, Metrics metrics, int shift) {
        this.view = view;
        this.grid = grid;
        this.metrics = metrics;
        this.shift = shift;
    }

    /** The nearest place in the line at a point; absent below the last line. */
    Optional<Place> placeAt(double x, double y) {
        return rowAt(y).map(row -> place(row, x, y));
    }

    /** The address at a point. */
    Optional<URI> linkAt(double x, double y) {
        Optional<Scroll.Placed> row = rowAt(y);
        if (x < grid.text()
                || row.isEmpty()
                || !(view.rows().row(row.get().index()) instanceof LogRows.Row.Line line)) {
            return Optional.empty();
        }
        // The character under the point, not the nearest gap between two.
        int index = place(row.get(), x - metrics.cell() / 2, y).index();
        return view.text(line.number()).links().stream()
                .filter(link -> link.start() <= index && index < link.end())
                .map(Links.Link::address)
                .findFirst();
    }

    private Optional<Scroll.Placed> rowAt(double y) {
        return view.placed().stream()
                .filter(row -> y >= row.y() && y < row.y() + row.height())
                .findFirst();
    }

    private Place place(Scroll.Placed row, double x, double y) {
        if (!(view.rows().row(row.index()) instanceof LogRows.Row.Line line)) {
            return new Place(view.rows().number(row.index()), 0);
        }
        LineText text = view.text(line.number());
        double column = (x - grid.text()) / metrics.cell();
        int cells = Math.clamp(Math.round(column), 0, text.text().length() * 2 + 1);
        Optional<List<Integer>> breaks = view.breaks(line.number());
        int start = text.at(0, shift);
        if (breaks.isPresent()) {
            List<Integer> starts = breaks.get();
            int at = Math.clamp((int) ((y - row.y()) / Metrics.ROW), 0, starts.size() - 1);
            start = starts.get(at);
        }
        return new Place(line.number(), text.at(start, cells));
    }
}
