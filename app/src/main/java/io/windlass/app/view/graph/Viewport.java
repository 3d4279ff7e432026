package io.windlass.app.view.graph;

import io.windlass.app.layout.Point;
import io.windlass.app.layout.Rect;

/**
 * Which part of the plane is on screen, and how large.
 *
 * @param x where the plane's left edge is on screen
 * @param y where the plane's upper edge is on screen
 */
record Viewport(double scale, double x, double y) {
    static final double SMALLEST = 0.25;
    static final double LARGEST = 2;

    /** Below this only shape and name are readable. */
    static final double FAR = 0.5;

    private static final double MARGIN = 16;

    boolean far() {
        return scale < FAR;
    }

    double toScreenX(double planeX) {
        return x + planeX * scale;
    }

    double toScreenY(double planeY) {
        return y + planeY * scale;
    }

    Rect toScreen(Rect plane) {
        return new Rect(
                toScreenX(plane.x()),
                toScreenY(plane.y()),
                plane.width() * scale,
                plane.height() * scale);
    }

    Viewport panned(double dx, double dy) {
        return new Viewport(scale, x + dx, y + dy);
    }

    /** Another scale, with the given point of the screen showing the same place. */
    Viewport scaledTo(double wanted, Point fixed) {
        double next = Math.clamp(wanted, SMALLEST, LARGEST);
        double factor = next / scale;
        return new Viewport(
                next, fixed.x() - (fixed.x() - x) * factor, fixed.y() - (fixed.y() - y) * factor);
    }

    /** Shows the whole content in the middle of the area, never larger than life. */
    static Viewport fit(Rect content, Rect area) {
        double wanted =
                Math.min(
                        (area.width() - 2 * MARGIN) / Math.max(1, content.width()),
                        (area.height() - 2 * MARGIN) / Math.max(1, content.height()));
        double scale = Math.clamp(wanted, SMALLEST, 1);
        return new Viewport(
                scale,
                Math.rint(area.centreX() - content.centreX() * scale),
                Math.rint(area.centreY() - content.centreY() * scale));
    }

    /** Moves as little as needed for the target to be inside the area. */
    Viewport revealing(Rect target, Rect area) {
        Rect seen = toScreen(target);
        return panned(
                into(seen.x(), seen.right(), area.x() + MARGIN, area.right() - MARGIN),
                into(seen.y(), seen.bottom(), area.y() + MARGIN, area.bottom() - MARGIN));
    }

    private static double into(double low, double high, double min, double max) {
        if (low < min) {
            return min - low;
        }
        return high > max ? Math.max(max - high, min - low) : 0;
    }
}
