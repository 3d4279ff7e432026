package io.windlass.app.view.logs;

import io.windlass.app.logs.LogRows;

/** How far lines in sight go to the right. */
final class LongestLine {

    private LongestLine() {}

    /** Cells that may be left out at the left so that the longest line still has some to show. */
    static int of(LogView view) {
        int longest = 0;
        for (Scroll.Placed row : view.placed()) {
            if (view.rows().row(row.index()) instanceof LogRows.Row.Line line) {
                String text = view.text(line.number()).text();
                longest = Math.max(longest, view.text(line.number()).cells(0, text.length()));
            }
        }
        return Math.max(0, longest - 16);
    }
}
