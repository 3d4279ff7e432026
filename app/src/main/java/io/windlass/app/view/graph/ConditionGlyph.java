package io.windlass.app.view.graph;

import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;

/** What a dependency waits for, as a sign in a small disc: ○ started, ♥ healthy, ✓ completed. */
final class ConditionGlyph extends Group {
    static final double RADIUS = 8.5;

    private static final String RING = "M-3.2 0A3.2 3.2 0 1 1 3.2 0A3.2 3.2 0 1 1 -3.2 0Z";
    private static final String HEART =
            "M0 4.16S-3.96 1.57 -3.96 -1.14A2.21 2.21 0 0 1 0 -2.47"
                    + "A2.21 2.21 0 0 1 3.96 -1.14C3.96 1.57 0 4.16 0 4.16Z";
    private static final String TICK = "M-3.6 .2L-1.1 2.8L3.6 -2.4";

    private final SVGPath sign = new SVGPath();

    ConditionGlyph(GraphScene.Condition condition) {
        Circle disc = new Circle(RADIUS);
        disc.getStyleClass().add("graph-glyph-disc");
        getChildren().addAll(disc, sign);
        setCondition(condition);
    }

    void setCondition(GraphScene.Condition condition) {
        sign.setContent(
                switch (condition) {
                    case STARTED -> RING;
                    case HEALTHY -> HEART;
                    case COMPLETED -> TICK;
                });
        sign.getStyleClass()
                .setAll(
                        condition == GraphScene.Condition.HEALTHY
                                ? "graph-glyph-filled"
                                : "graph-glyph-line");
    }
}
