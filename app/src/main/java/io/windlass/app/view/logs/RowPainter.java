package io.windlass.app.view.logs;

import io.windlass.app.logs.Level;
import io.windlass.app.logs.Levels;
import io.windlass.app.logs.LineText;
import io.windlass.app.logs.LogLines;
import io.windlass.app.logs.LogRows;
import io.windlass.app.logs.LogSource;
import io.windlass.app.logs.LogText;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Draws the rows of the log view, each with its columns. */
final class RowPainter {

    private static final double ERROR_SHARE = 0.55;
    private static final double SMALL = 11;

    private final GraphicsContext context;
    private final Palette palette;
    private final Metrics metrics;
    private final LineCache cache;
    private final LinePainter line;
    private final Font words = Font.font("Inter", 12);
    private final Font small = Font.font("Inter Medium", SMALL);
    private final ZoneId zone = ZoneId.systemDefault();

    /**
     * What is shown at this moment.
     *
     * @param current the entry that keys act on, -1 for none
     * @param colours number of each service's colour
     */
    record Picture(
            LogRows rows,
            Grid grid,
            Times times,
            boolean wrap,
            int shift,
            double width,
            long current,
            Optional<Selection> selection,
            Set<Long> bookmarks,
            Map<String, Integer> colours) {}

    RowPainter(GraphicsContext context, Palette palette, Metrics metrics, LineCache cache) {
        this.context = context;
        this.palette = palette;
        this.metrics = metrics;
        this.cache = cache;
        this.line = new LinePainter(context, palette, metrics);
    }

    void paint(Picture picture, List<Scroll.Placed> placed, double height) {
        context.setFill(palette.get(Tone.GROUND));
        context.fillRect(0, 0, picture.width(), height);
        for (Scroll.Placed row : placed) {
            boolean first = row.equals(placed.getFirst());
            switch (picture.rows().row(row.index())) {
                case LogRows.Row.Line it -> line(picture, it, row, first);
                case LogRows.Row.Separator(long number) -> separator(picture, number, row.y());
                case LogRows.Row.Gap(long _, int seconds) -> gap(picture, seconds, row.y());
                case LogRows.Row.Dropped(long lines) -> dropped(lines, row.y());
            }
        }
    }

    private void line(Picture picture, LogRows.Row.Line row, Scroll.Placed placed, boolean first) {
        LogLines lines = picture.rows().lines();
        long number = row.number();
        LogSource source = lines.source(number);
        Level level = lines.level(number);
        double y = placed.y();
        boolean current = number == picture.current();
        Color ground = ground(level, current);
        if (!ground.equals(palette.get(Tone.GROUND))) {
            context.setFill(ground);
            context.fillRect(0, y, picture.width(), placed.height());
        }
        Color service = palette.service(picture.colours().getOrDefault(source.service(), 0));
        context.setFill(service);
        context.fillRect(0, y, Grid.GUTTER, placed.height());
        if (current) {
            context.setFill(palette.get(Tone.ACCENT));
            context.fillRect(Grid.GUTTER, y, 2, placed.height());
        }
        boolean bookmark = picture.bookmarks().contains(number);
        if (bookmark) {
            bookmark(y);
        }
        columns(picture, placed.index(), number, y, bookmark);
        name(picture, placed.index(), source, service, y, first);
        level(picture, lines, number, level, y);
        text(picture, row, level, ground, y);
    }

    private Color ground(Level level, boolean current) {
        if (current) {
            return palette.get(Tone.CURRENT);
        }
        Color plain = palette.get(Tone.GROUND);
        return level == Level.ERROR
                ? plain.interpolate(palette.get(Tone.ERROR_GROUND), ERROR_SHARE)
                : plain;
    }

    private void bookmark(double y) {
        context.setFill(palette.get(Tone.ACCENT));
        double x = Grid.MARK + 3;
        context.fillPolygon(
                new double[] {x, x + 7, x + 7, x + 3.5, x},
                new double[] {y + 4, y + 4, y + 14, y + 11, y + 14},
                5);
    }

    private void columns(Picture picture, int index, long number, double y, boolean bookmark) {
        if (picture.grid().time() < 0) {
            return;
        }
        LogLines lines = picture.rows().lines();
        String time =
                switch (picture.times()) {
                    case CLOCK -> Times.clock(lines.instant(number), zone);
                    case ELAPSED -> Times.elapsed(lines.time(number) - lines.origin());
                    case DELTA ->
                            index == 0
                                    ? ""
                                    : Times.delta(
                                            lines.time(number)
                                                    - lines.time(picture.rows().number(index - 1)));
                    case HIDDEN -> "";
                };
        context.setFont(metrics.font());
        context.setFill(palette.get(bookmark ? Tone.ACCENT : Tone.TEXT_3));
        context.fillText(time, picture.grid().time(), y + metrics.baseline());
    }

    /** Once for all lines that a service writes in a row. */
    private void name(
            Picture picture, int index, LogSource source, Color colour, double y, boolean first) {
        if (picture.grid().name() < 0 || (!first && goesOn(picture, index, source))) {
            return;
        }
        String name = LogText.name(source);
        int cells = picture.grid().nameCells();
        context.setFont(metrics.font());
        context.setFill(colour);
        context.fillText(
                name.length() > cells ? name.substring(0, cells - 1) + "…" : name,
                picture.grid().name(),
                y + metrics.baseline());
    }

    static boolean goesOn(LogRows rows, int index, LogSource source) {
        return index > 0
                && rows.row(index - 1) instanceof LogRows.Row.Line before
                && rows.lines().source(before.number()).equals(source);
    }

    private static boolean goesOn(Picture picture, int index, LogSource source) {
        return goesOn(picture.rows(), index, source);
    }

    private void level(Picture picture, LogLines lines, long number, Level level, double y) {
        boolean continues = Levels.continues(lines.text(number));
        if (level == Level.NONE || continues) {
            return;
        }
        boolean loud = level == Level.ERROR || level == Level.WARN;
        context.setFont(loud ? metrics.bold() : metrics.font());
        context.setFill(
                palette.get(
                        switch (level) {
                            case ERROR -> Tone.ERROR;
                            case WARN -> Tone.WARN;
                            case INFO, DEBUG, TRACE, NONE -> Tone.TEXT_3;
                        }));
        context.fillText(level.letter(), picture.grid().level(), y + metrics.baseline());
    }

    private void text(Picture picture, LogRows.Row.Line row, Level level, Color ground, double y) {
        LogLines lines = picture.rows().lines();
        LineText text = cache.text(lines, row.number());
        Grid grid = picture.grid();
        boolean hushed = level == Level.DEBUG || level == Level.TRACE;
        LinePainter.Look look =
                new LinePainter.Look(
                        text,
                        picture.rows().filter().query().isEmpty()
                                ? List.of()
                                : picture.rows().matcher().hits(text.text()),
                        row.number() == picture.current(),
                        picture.selection().flatMap(it -> it.in(row.number())),
                        palette.get(hushed ? Tone.TEXT_2 : Tone.TEXT),
                        ground);
        int length = text.text().length();
        List<Integer> starts = List.of(text.at(0, picture.shift()));
        if (picture.wrap()) {
            starts = cache.rows(lines, row.number(), grid.cells());
        }
        double lineY = y;
        int end = 0;
        for (int i = 0; i < starts.size(); i++) {
            boolean last = i == starts.size() - 1;
            end =
                    last && picture.wrap()
                            ? length
                            : last ? text.at(starts.get(i), grid.cells() + 2) : starts.get(i + 1);
            line.paint(look, starts.get(i), end, grid.text(), lineY);
            lineY += Metrics.ROW;
        }
        if (row.times() > 1) {
            double used = text.cells(starts.getLast(), end) * metrics.cell();
            times(picture, row, grid.text() + used + 12, lineY - Metrics.ROW, ground);
        }
    }

    /** How often a line was written in a row. */
    private void times(
            Picture picture, LogRows.Row.Line row, double wished, double y, Color ground) {
        String label = "×" + row.times();
        double width = label.length() * 7 + 10;
        double x = Math.min(wished, picture.width() - width - 6);
        context.setFill(ground);
        context.fillRect(x - 4, y, width + 8, Metrics.ROW);
        context.setFill(palette.get(Tone.CHIP));
        context.fillRoundRect(x, y + 1, width, 16, 16, 16);
        context.setFont(small);
        context.setFill(palette.get(Tone.TEXT));
        context.fillText(label, x + 6, y + 13);
    }

    private void separator(Picture picture, long number, double y) {
        LogLines lines = picture.rows().lines();
        LogSource source = lines.source(number);
        Color colour = palette.service(picture.colours().getOrDefault(source.service(), 0));
        double x = Grid.MARK + 15;
        double start = picture.grid().time() < 0 ? x + 32 : picture.grid().time() + 92;
        rule(x, start - 8, y, Tone.RULE);
        double at = start;
        context.setFont(words);
        if (!source.isProject()) {
            context.setFill(colour);
            at = say(LogText.name(source) + " ", at, y);
        }
        context.setFill(palette.get(Tone.TEXT));
        at = say(lines.text(number) + " ", at, y);
        context.setFill(palette.get(Tone.TEXT_3));
        at = say(Times.clock(lines.instant(number), zone).substring(0, 8), at, y);
        rule(at + 8, picture.width() - 16, y, Tone.RULE);
    }

    private double say(String text, double x, double y) {
        context.fillText(text, x, y + metrics.baseline());
        return x + Metrics.width(text, words);
    }

    private void gap(Picture picture, int seconds, double y) {
        context.setFont(metrics.font());
        context.setFill(palette.get(Tone.TEXT_3));
        String words =
                "+" + io.windlass.app.present.Words.duration(java.time.Duration.ofSeconds(seconds));
        context.fillText(words, Grid.MARK + 15, y + metrics.baseline());
        double x = picture.grid().time() < 0 ? Grid.MARK + 60 : picture.grid().time() + 92;
        rule(x, picture.width() - 16, y, Tone.RULE);
    }

    private void dropped(long lines, double y) {
        context.setFont(words);
        context.setFill(palette.get(Tone.TEXT_3));
        context.fillText(droppedWords(lines), Grid.MARK + 15, y + metrics.baseline());
    }

    static String droppedWords(long lines) {
        return String.format(java.util.Locale.ROOT, "%,d", lines).replace(',', ' ')
                + " older lines were dropped to stay within the limit";
    }

    private void rule(double from, double to, double y, Tone tone) {
        if (to > from) {
            context.setFill(palette.get(tone));
            context.fillRect(from, y + Metrics.ROW / 2, to - from, 1);
        }
    }
}
