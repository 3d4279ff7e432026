package io.windlass.app.view.graph;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.shape.SVGPath;

/** The zoom control: smaller, the present scale, larger, everything. */
final class ZoomBar extends HBox {
    private final Button level = new Button("100 %");

    ZoomBar(GraphGestures.Target target) {
        getStyleClass().add("graph-zoom");
        level.setId("graph-zoom-level");
        level.setAccessibleText("Zoom 100 percent, press for 100 percent");
        level.setOnAction(_ -> target.zoomTo(1));
        getChildren()
                .addAll(
                        button("graph-zoom-out", "Zoom out", "M2 6H10", target::zoomOut),
                        level,
                        button("graph-zoom-in", "Zoom in", "M2 6H10M6 2V10", target::zoomIn),
                        button(
                                "graph-fit",
                                "Show the whole graph",
                                "M1.5 4V1.5H4M8 1.5H10.5V4M1.5 8V10.5H4M10.5 8V10.5H8",
                                target::fit));
        getChildren().forEach(child -> child.setFocusTraversable(true));
        level.getStyleClass().add("graph-zoom-level");
    }

    void show(double scale) {
        String percent = Math.round(scale * 100) + " %";
        level.setText(percent);
        level.setAccessibleText("Zoom " + percent + ", press for 100 %");
    }

    private static Button button(String id, String name, String path, Runnable action) {
        SVGPath icon = new SVGPath();
        icon.setContent(path);
        icon.getStyleClass().add("graph-zoom-icon");
        Button button = new Button();
        button.setGraphic(icon);
        button.setId(id);
        button.setAccessibleText(name);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
