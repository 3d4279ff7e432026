package io.windlass.app.view.logs;

import io.windlass.app.logs.LogRows;
import io.windlass.app.logs.LogSource;
import io.windlass.app.logs.LogText;

/**
 * Where the columns begin.
 *
 * @param time negative when there is no such column
 * @param name negative when there is no such column
 * @param cells that fit into the column of the text
 */
record Grid(double time, double name, double level, double text, int nameCells, int cells) {

    static final double GUTTER = 3;
    static final double MARK = 5;

    private static final double GAP = 8;
    private static final double FIRST = 20;
    private static final double RIGHT = 16;
    private static final int TIME_CELLS = 12;
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_NAME = 18;
    private static final double ROOM_FOR_TIME = 420;

    static Grid of(LogRows rows, Metrics metrics, Times times, boolean names, double width) {
        double cell = metrics.cell();
        double x = FIRST;
        double time = -1;
        if (times != Times.HIDDEN && width > ROOM_FOR_TIME) {
            time = x;
            x += TIME_CELLS * cell + GAP;
        }
        double name = -1;
        int nameCells = 0;
        if (names) {
            for (LogSource source : rows.lines().sources()) {
                nameCells = Math.max(nameCells, LogText.name(source).length());
            }
            nameCells = Math.clamp(nameCells, SHORTEST_NAME, LONGEST_NAME);
            name = x;
            x += nameCells * cell + GAP;
        }
        double level = x;
        x += cell + GAP;
        int cells = Math.max(8, (int) ((width - x - RIGHT) / cell));
        return new Grid(time, name, level, x, nameCells, cells);
    }
}
