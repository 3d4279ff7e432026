package io.windlass.app.view.graph;

import io.windlass.app.layout.Rect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/** A network as a soft ground behind its services, joined by bands. */
final class HullView extends Group {
    /** How many tints there are before they repeat. */
    static final int TINTS = 5;

    static final double LABEL_HEIGHT = 18;
    private static final double AROUND = 14;
    private static final double RADIUS = 28;
    private static final double BAND = 12;
    private static final double CLOSE = 100;
    private static final String ICON =
            "M6 .9A1.6 1.6 0 1 1 6 4.1A1.6 1.6 0 1 1 6 .9ZM2.5 7.4A1.6 1.6 0 1 1 2.5 10.6"
                    + "A1.6 1.6 0 1 1 2.5 7.4ZM9.5 7.4A1.6 1.6 0 1 1 9.5 10.6A1.6 1.6 0 1 1 9.5 7.4Z"
                    + "M5.2 3.9L3.3 7.4M6.8 3.9L8.7 7.4M4.2 9H7.8";

    private final Label label = new Label();

    /**
     * Draws the ground.
     *
     * @param index tells the tint and keeps labels of overlapping networks apart
     * @param all all services of the graph, for which the bands make way
     */
    HullView(String name, List<Rect> members, int index, Collection<Rect> all) {
        setId("graph-network-" + name);
        setMouseTransparent(true);
        getStyleClass().addAll("graph-hull", "graph-hull-" + (index % TINTS + 1));
        Shape outline = outline(members, all, AROUND + (index % 3) * 3);
        Path fill = (Path) outline;
        fill.getStyleClass().add("graph-hull-fill");
        Path edge = new Path(fill.getElements());
        edge.getStyleClass().add("graph-hull-edge");
        SVGPath icon = new SVGPath();
        icon.setContent(ICON);
        icon.getStyleClass().add("graph-hull-icon");
        label.setText(name);
        label.setGraphic(icon);
        label.getStyleClass().add("graph-hull-label");
        getChildren().addAll(fill, edge, label);
    }

    Label label() {
        return label;
    }

    void placeLabel(double x, double y) {
        label.setLayoutX(x);
        label.setLayoutY(y);
    }

    /** Room around a member: more above it, where the name stands. */
    static Rect around(Rect member, double by) {
        return member.grown(by, by + LABEL_HEIGHT, by, by);
    }

    private static Shape outline(List<Rect> members, Collection<Rect> all, double by) {
        Shape shape = rounded(around(members.getFirst(), by));
        for (Rect member : members.subList(1, members.size())) {
            shape = Shape.union(shape, rounded(around(member, by)));
        }
        for (Band band : bands(members)) {
            shape = Shape.union(shape, drawn(around(band.a(), by), around(band.b(), by), all));
        }
        return shape instanceof Path ? shape : Shape.union(shape, shape);
    }

    private static Rectangle rounded(Rect rect) {
        Rectangle shape = new Rectangle(rect.x(), rect.y(), rect.width(), rect.height());
        shape.setArcWidth(RADIUS);
        shape.setArcHeight(RADIUS);
        return shape;
    }

    /** The shortest set of pairs that joins all members. */
    private static List<Band> bands(List<Rect> members) {
        List<Rect> joined = new ArrayList<>(members.subList(0, 1));
        List<Rect> open = new ArrayList<>(members.subList(1, members.size()));
        List<Band> bands = new ArrayList<>();
        while (!open.isEmpty()) {
            Band next =
                    joined.stream()
                            .flatMap(a -> open.stream().map(b -> new Band(a, b)))
                            .min(Comparator.comparingDouble(Band::length))
                            .orElseThrow();
            bands.add(next);
            joined.add(next.b());
            open.remove(next.b());
        }
        return bands;
    }

    /** Full width between neighbours with nothing between them, else a narrow band. */
    private static Shape drawn(Rect a, Rect b, Collection<Rect> all) {
        Rect left = a.x() <= b.x() ? a : b;
        Rect right = a.x() <= b.x() ? b : a;
        double gapX = right.x() - left.right();
        if (gapX > 0 && gapX < CLOSE) {
            return new Polygon(
                    left.right() - RADIUS / 2,
                    left.y(),
                    right.x() + RADIUS / 2,
                    right.y(),
                    right.x() + RADIUS / 2,
                    right.bottom(),
                    left.right() - RADIUS / 2,
                    left.bottom());
        }
        Rect both = a.union(b);
        boolean clear = gapX < 0 && all.stream().filter(both::overlaps).count() <= 2;
        return clear ? rounded(both) : narrow(left, right);
    }

    private static Polygon narrow(Rect a, Rect b) {
        double dx = b.centreX() - a.centreX();
        double dy = b.centreY() - a.centreY();
        double length = Math.max(1, Math.hypot(dx, dy));
        double nx = -dy / length * BAND;
        double ny = dx / length * BAND;
        return new Polygon(
                a.centreX() + nx,
                a.centreY() + ny,
                b.centreX() + nx,
                b.centreY() + ny,
                b.centreX() - nx,
                b.centreY() - ny,
                a.centreX() - nx,
                a.centreY() - ny);
    }

    private record Band(Rect a, Rect b) {
        double length() {
            return Math.hypot(b.centreX() - a.centreX(), 2 * (b.centreY() - a.centreY()));
        }
    }
}
