package io.windlass.app.view.logs;

import io.windlass.app.logs.LineText;
import io.windlass.app.logs.LogRows;
import io.windlass.app.logs.LogText;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

/**
 * Lines of a log, of which only those in sight cost anything: rows of 18 px on one canvas, columns
 * by arithmetic on the width of a character, a scroll bar that counts lines.
 */
final class LogView extends Region {

    private static final double BAR = 12;

    private final Metrics metrics = Metrics.measure();
    private final LineCache cache = new LineCache();
    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final Palette palette = new Palette(this, this::requestLayout);
    private final RowPainter painter =
            new RowPainter(canvas.getGraphicsContext2D(), palette, metrics, cache);
    private final Scroll scroll = new Scroll(this::heightOf);
    private final LogCaret caret = new LogCaret();
    private LogRows rows = LogRows.empty();
    private Map<String, Integer> colours = Map.of();
    private Grid grid = Grid.of(rows, metrics, Times.CLOCK, true, 800);
    private Times times = Times.CLOCK;
    private boolean names = true;
    private boolean wrap;
    private int shift;
    private boolean moving;
    private Runnable drawn = () -> {};
    private Runnable looked = () -> {};

    LogView() {
        getStyleClass().add("log-view");
        setId("log-lines");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleRoleDescription("log");
        setMinSize(120, 0);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.setAccessibleText("Position in the log");
        bar.valueProperty().subscribe((_, value) -> dragged(value.doubleValue()));
        getChildren().addAll(canvas, bar);
        canvas.setMouseTransparent(true);
    }

    /** What to do after each drawing, and whenever position, selection or follow changed. */
    void on(Runnable whenDrawn, Runnable whenLooked) {
        drawn = whenDrawn;
        looked = whenLooked;
    }

    void show(LogRows newRows) {
        rows = newRows;
        scroll.rows(newRows);
        requestLayout();
    }

    void colours(Map<String, Integer> newColours) {
        colours = newColours;
        requestLayout();
    }

    LogRows rows() {
        return rows;
    }

    Palette palette() {
        return palette;
    }

    LogCaret caret() {
        return caret;
    }

    boolean follows() {
        return scroll.follows();
    }

    int missed() {
        return scroll.missed();
    }

    void follow(boolean follow) {
        scroll.follow(follow);
        moved();
    }

    boolean wraps() {
        return wrap;
    }

    void wrap(boolean newWrap) {
        wrap = newWrap;
        shift = 0;
        scroll.resized();
        moved();
    }

    Times times() {
        return times;
    }

    void times(Times newTimes) {
        times = newTimes;
        regrid();
        scroll.resized();
        moved();
    }

    boolean names() {
        return names;
    }

    void names(boolean shown) {
        names = shown;
        regrid();
        scroll.resized();
        moved();
    }

    /** Moves by rows of 18 px, down when positive. */
    void scrollBy(double pixels) {
        scroll.by(pixels);
        moved();
    }

    /** Moves sideways by characters; only lines that are not wrapped can. */
    void shiftBy(int cells) {
        if (!wrap) {
            shift = Math.clamp((long) shift + cells, 0, LongestLine.of(this));
            moved();
        }
    }

    double pageHeight() {
        return Math.max(Metrics.ROW, getHeight() - Metrics.ROW);
    }

    /** Makes a row the one that keys act on and brings it into sight. */
    void go(int row) {
        if (row >= 0 && row < rows.size()) {
            caret.at(rows.number(row));
            scroll.reveal(row);
            speak(row);
            moved();
        }
    }

    /** The row that keys act on; the last one in sight when there is none yet. */
    int currentRow() {
        if (caret.isSet() && rows.size() > 0) {
            return rows.indexOf(caret.number());
        }
        List<Scroll.Placed> placed = scroll.placed();
        return placed.isEmpty() ? 0 : placed.getLast().index();
    }

    /** Something that is drawn is different. */
    void moved() {
        requestLayout();
        looked.run();
    }

    /** Stops following, as somebody reads here. */
    void stay() {
        if (scroll.follows() && rows.size() > 0) {
            scroll.follow(false);
        }
    }

    List<Scroll.Placed> placed() {
        return scroll.placed();
    }

    LineText text(long number) {
        return cache.text(rows.lines(), number);
    }

    /** Finds what lies at a point of this view. */
    LogPointer pointer() {
        return new LogPointer(this, grid, metrics, shift);
    }

    Optional<Place> placeAt(double x, double y) {
        return pointer().placeAt(x, y);
    }

    /** Where a line is broken, when lines are. */
    Optional<List<Integer>> breaks(long number) {
        return wrap
                ? Optional.of(cache.rows(rows.lines(), number, grid.cells()))
                : Optional.empty();
    }

    private double heightOf(int row) {
        if (!wrap || !(rows.row(row) instanceof LogRows.Row.Line line)) {
            return Metrics.ROW;
        }
        return cache.rows(rows.lines(), line.number(), grid.cells()).size() * Metrics.ROW;
    }

    private void regrid() {
        grid = Grid.of(rows, metrics, times, names, Math.max(0, getWidth() - BAR));
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - BAR);
        if (canvas.getWidth() != width || canvas.getHeight() != getHeight()) {
            canvas.setWidth(width);
            canvas.setHeight(getHeight());
        }
        regrid();
        scroll.view(getHeight());
        bar.resizeRelocate(width, 0, BAR, getHeight());
        painter.paint(
                new RowPainter.Picture(
                        rows,
                        grid,
                        times,
                        wrap,
                        shift,
                        width,
                        caret.number(),
                        caret.selection(),
                        new TreeSet<>(caret.bookmarks()),
                        colours),
                scroll.placed(),
                getHeight());
        moveBar();
        drawn.run();
    }

    private void moveBar() {
        moving = true;
        double most = scroll.most();
        bar.setMax(most);
        bar.setVisibleAmount(
                Math.max(0.5, most * getHeight() / Metrics.ROW / Math.max(1, rows.size())));
        bar.setUnitIncrement(1);
        bar.setBlockIncrement(Math.max(1, getHeight() / Metrics.ROW - 1));
        bar.setValue(scroll.value());
        bar.setVisible(most > 0);
        moving = false;
    }

    private void dragged(double value) {
        if (!moving) {
            scroll.to(value);
            moved();
        }
    }

    private void speak(int row) {
        if (rows.row(row) instanceof LogRows.Row.Line(long number, int _)) {
            setAccessibleText(
                    LogText.name(rows.lines().source(number)) + ": " + text(number).text());
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return Palette.css();
    }

    /** Opens what a link leads to. */
    void onLink(Consumer<URI> open) {
        new LogMouse(this, open).install(bar);
    }
}
