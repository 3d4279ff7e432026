package io.windlass.app.view.logs;

import io.windlass.app.logs.LogRows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Which rows are in sight. It stays with the entry that is at the top while rows come and go, or
 * with the end when it follows; only a person's own movement changes which of the two.
 */
final class Scroll {

    private final IntToDoubleFunction heights;
    private LogRows rows = LogRows.empty();
    private double view;
    private int top;
    private double offset;
    private boolean follow = true;
    private long pausedAt;

    /** A row in sight and where it begins. */
    record Placed(int index, double y, double height) {}

    /** Of what height a row is, the second asks for each time. */
    Scroll(IntToDoubleFunction heights) {
        this.heights = heights;
    }

    boolean follows() {
        return follow;
    }

    /** Goes with the end from now on, or stays. */
    void follow(boolean newFollow) {
        if (newFollow != follow) {
            follow = newFollow;
            pausedAt = rows.lines().end();
        }
        if (follow) {
            toEnd();
        }
    }

    /** Rows that came since it stopped following. */
    int missed() {
        if (follow || rows.size() == 0 || rows.lines().end() <= pausedAt) {
            return 0;
        }
        int last = rows.indexOf(pausedAt);
        int from = rows.number(last) < pausedAt ? last + 1 : last;
        return rows.size() - from;
    }

    void rows(LogRows newRows) {
        long number = top < rows.size() ? rows.number(top) : -1;
        boolean sameFilter = newRows.filter().equals(rows.filter());
        rows = newRows;
        if (follow || number < 0) {
            toEnd();
            return;
        }
        int at = rows.size() == 0 ? 0 : rows.indexOf(number);
        if (at != top && !sameFilter) {
            offset = 0;
        }
        top = at;
        clamp();
    }

    void view(double height) {
        view = height;
        if (follow) {
            toEnd();
        } else {
            clamp();
        }
    }

    /** Heights are different now. */
    void resized() {
        view(view);
    }

    /** Moves by pixels, down when positive; whether it moved. */
    boolean by(double pixels) {
        int oldTop = top;
        double oldOffset = offset;
        shift(pixels);
        clamp();
        boolean moved = oldTop != top || Math.abs(oldOffset - offset) > 0.01;
        if (pixels < 0 && moved) {
            follow(false);
        } else if (pixels > 0 && atEnd()) {
            follow(true);
        }
        return moved;
    }

    private void shift(double pixels) {
        offset += pixels;
        while (offset < 0 && top > 0) {
            top--;
            offset += heights.applyAsDouble(top);
        }
        offset = Math.max(0, offset);
        while (top < rows.size() - 1 && offset >= heights.applyAsDouble(top)) {
            offset -= heights.applyAsDouble(top);
            top++;
        }
    }

    /** The position in rows, from 0 to {@link #most}. */
    double value() {
        return rows.size() == 0 ? 0 : top + offset / heights.applyAsDouble(top);
    }

    /** The largest position. */
    double most() {
        Scroll end = new Scroll(heights);
        end.rows = rows;
        end.view = view;
        end.toEnd();
        return end.value();
    }

    /** Goes to a position in rows, as the scroll bar asks for. */
    void to(double value) {
        double most = most();
        boolean end = value >= most - 0.001;
        if (!end) {
            follow(false);
            top = Math.clamp((int) value, 0, Math.max(0, rows.size() - 1));
            offset = rows.size() == 0 ? 0 : (value - top) * heights.applyAsDouble(top);
            clamp();
        } else {
            follow(true);
        }
    }

    /** Brings a row into sight, to the middle when it was far away; it no longer follows. */
    void reveal(int row) {
        for (Placed placed : placed()) {
            if (placed.index() == row
                    && placed.y() >= 0
                    && placed.y() + Math.min(placed.height(), view) <= view + 0.5) {
                return;
            }
        }
        follow(false);
        boolean above = row == top || row == top - 1;
        boolean below = !placed().isEmpty() && row <= placed().getLast().index() + 1 && row > top;
        top = row;
        offset = 0;
        if (below) {
            shift(heights.applyAsDouble(row) - view);
        } else if (!above) {
            shift(-view / 2);
        }
        clamp();
    }

    private boolean atEnd() {
        double y = 0 - offset;
        for (int i = top; i < rows.size(); i++) {
            y += heights.applyAsDouble(i);
            if (y > view + 0.5) {
                return false;
            }
        }
        return true;
    }

    private void toEnd() {
        top = Math.max(0, rows.size() - 1);
        offset = 0;
        if (rows.size() == 0) {
            return;
        }
        double above = heights.applyAsDouble(top);
        while (top > 0 && above < view) {
            top--;
            above += heights.applyAsDouble(top);
        }
        offset = Math.max(0, above - view);
    }

    private void clamp() {
        top = Math.clamp(top, 0, Math.max(0, rows.size() - 1));
        if (rows.size() > 0 && atEnd()) {
            toEnd();
        }
    }

    /** The rows in sight, from the top. */
    List<Placed> placed() {
        List<Placed> result = new ArrayList<>();
        double y = 0 - offset;
        for (int i = top; i < rows.size() && y < view; i++) {
            double height = heights.applyAsDouble(i);
            result.add(new Placed(i, y, height));
            y += height;
        }
        return result;
    }
}
