package io.windlass.app.view.graph;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;

/** What the signs and the lines of dependencies mean. */
final class Legend extends HBox {

    Legend() {
        getStyleClass().add("graph-legend");
        setMouseTransparent(true);
        for (GraphScene.Condition condition : GraphScene.Condition.values()) {
            Label entry = entry(condition.label());
            entry.setGraphic(new ConditionGlyph(condition));
        }
        entry("waiting").setGraphic(line(GraphScene.Satisfaction.PENDING));
        entry("failed").setGraphic(line(GraphScene.Satisfaction.FAILED));
    }

    private Label entry(String text) {
        Label entry = new Label(text);
        entry.getStyleClass().add("graph-legend-entry");
        entry.setMinWidth(USE_PREF_SIZE);
        getChildren().add(entry);
        return entry;
    }

    private static HBox line(GraphScene.Satisfaction satisfaction) {
        Line line = new Line(0, 0, 22, 0);
        line.getStyleClass().add("graph-edge-line");
        HBox box = new HBox(line);
        box.getStyleClass().addAll("graph-edge", "graph-legend-line", satisfaction.styleClass());
        return box;
    }
}
