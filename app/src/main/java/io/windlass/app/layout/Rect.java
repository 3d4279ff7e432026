package io.windlass.app.layout;

/** An upright rectangle on the plane of the graph. */
public record Rect(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    public boolean overlaps(Rect other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** The rectangle with more space on each side. */
    public Rect grown(double left, double top, double right, double bottom) {
        return new Rect(x - left, y - top, width + left + right, height + top + bottom);
    }

    /** The smallest rectangle that holds both. */
    public Rect union(Rect other) {
        double minX = Math.min(x, other.x);
        double minY = Math.min(y, other.y);
        return new Rect(
                minX,
                minY,
                Math.max(right(), other.right()) - minX,
                Math.max(bottom(), other.bottom()) - minY);
    }
}
