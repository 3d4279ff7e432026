package io.windlass.app.view.graph;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** The dots behind the graph; they move and grow with it. */
final class GridLayer extends Region {
    private static final StyleablePropertyFactory<GridLayer> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<GridLayer, Paint> DOT =
            FACTORY.createPaintCssMetaData("-fx-dot-fill", grid -> grid.dot, Color.TRANSPARENT);
    private static final double STEP = 16;

    private final Canvas canvas = new Canvas();
    private final StyleableProperty<Paint> dot =
            new javafx.css.SimpleStyleableObjectProperty<>(DOT, this, "dot", Color.TRANSPARENT) {
                @Override
                protected void invalidated() {
                    draw();
                }
            };
    private Viewport viewport = new Viewport(1, 0, 0);

    GridLayer() {
        getStyleClass().add("graph-grid");
        setMouseTransparent(true);
        getChildren().add(canvas);
    }

    void show(Viewport next) {
        viewport = next;
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    private void draw() {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (viewport.far()) {
            return;
        }
        context.setFill(dot.getValue());
        double step = STEP * viewport.scale();
        double size = Math.max(1, 1.5 * viewport.scale());
        for (double y = Math.floorMod((long) viewport.y(), Math.round(step));
                y < canvas.getHeight();
                y += step) {
            for (double x = Math.floorMod((long) viewport.x(), Math.round(step));
                    x < canvas.getWidth();
                    x += step) {
                context.fillRect(x, y, size, size);
            }
        }
    }
}
