package io.windlass.app.view.graph;

import io.windlass.app.layout.Point;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** The line from something on a rail to a service, with a dot where it arrives. */
final class RailLine {
    private static final double BEND = 24;
    private static final double DOT = 2.5;

    private RailLine() {}

    /** Draws it; a line from the left rail leaves it sideways, one from the bottom upwards. */
    static void draw(Pane pane, Point rail, Point service, boolean sideways) {
        Path line = new Path(new MoveTo(rail.x(), rail.y()), curve(rail, service, sideways));
        line.getStyleClass().add("graph-rail-line");
        Circle dot = new Circle(service.x(), service.y(), DOT);
        dot.getStyleClass().add("graph-rail-dot");
        for (var shape : new javafx.scene.shape.Shape[] {line, dot}) {
            shape.setManaged(false);
            pane.getChildren().add(shape);
            // Drawn during layout, after the styles of this pulse: without this, one frame in
            // black.
            shape.applyCss();
        }
    }

    private static CubicCurveTo curve(Point from, Point to, boolean sideways) {
        double bendX = sideways ? BEND : 0;
        double bendY = sideways ? 0 : -BEND;
        return new CubicCurveTo(
                from.x() + bendX,
                from.y() + bendY,
                sideways ? from.x() + bendX : to.x(),
                sideways ? to.y() : from.y() + bendY,
                to.x(),
                to.y());
    }
}
