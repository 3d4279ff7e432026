package io.windlass.app.view.graph;

import io.windlass.app.layout.GraphEdge;
import io.windlass.app.layout.Point;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** A dependency as a curve with the sign of its condition in the middle. */
final class EdgeView extends Group {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double BACKWARD_REACH = 60;

    private final Path line = new Path();
    private final ConditionGlyph glyph = new ConditionGlyph(GraphScene.Condition.STARTED);

    EdgeView(GraphEdge edge) {
        setId("graph-edge-" + edge.from() + "-" + edge.to());
        getStyleClass().add("graph-edge");
        line.getStyleClass().add("graph-edge-line");
        setMouseTransparent(true);
        getChildren().addAll(line, glyph);
    }

    /** Shows the edge; the phase moves the dashes while it is waited on. */
    void update(GraphScene.Edge edge, List<Point> route, ObservableValue<Number> phase) {
        getStyleClass().setAll("graph-edge", edge.satisfaction().styleClass());
        glyph.setCondition(edge.condition());
        line.strokeDashOffsetProperty().unbind();
        if (edge.satisfaction() == GraphScene.Satisfaction.PENDING) {
            line.strokeDashOffsetProperty().bind(phase);
        } else {
            line.setStrokeDashOffset(0);
        }
        line.getElements().setAll(curve(route));
        Point middle = middle(route);
        glyph.setTranslateX(middle.x());
        glyph.setTranslateY(middle.y());
        setAccessibleText(
                edge.from()
                        + " needs "
                        + edge.to()
                        + " "
                        + edge.condition().label()
                        + ", "
                        + edge.satisfaction().label());
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    private static List<PathElement> curve(List<Point> route) {
        List<PathElement> elements = new ArrayList<>();
        Point at = route.getFirst();
        elements.add(new MoveTo(at.x(), at.y()));
        for (Point next : route.subList(1, route.size())) {
            double reach = next.x() >= at.x() ? (next.x() - at.x()) / 2 : BACKWARD_REACH;
            elements.add(
                    Math.abs(next.y() - at.y()) < 0.5
                            ? new LineTo(next.x(), next.y())
                            : new CubicCurveTo(
                                    at.x() + reach,
                                    at.y(),
                                    next.x() - reach,
                                    next.y(),
                                    next.x(),
                                    next.y()));
            at = next;
        }
        return elements;
    }

    /** The middle of the piece that passes half of the way; curves are symmetric about theirs. */
    static Point middle(List<Point> route) {
        double half = length(route) / 2;
        Point at = route.getFirst();
        double gone = 0;
        for (Point next : route.subList(1, route.size())) {
            gone += distance(at, next);
            if (gone >= half) {
                return new Point((at.x() + next.x()) / 2, (at.y() + next.y()) / 2);
            }
            at = next;
        }
        return at;
    }

    private static double length(List<Point> route) {
        double length = 0;
        for (int i = 1; i < route.size(); i++) {
            length += distance(route.get(i - 1), route.get(i));
        }
        return length;
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(b.x() - a.x(), b.y() - a.y());
    }
}
