package io.windlass.app.view.graph;

import io.windlass.app.layout.Placement;
import io.windlass.app.layout.Point;
import io.windlass.app.layout.Rect;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/**
 * The services of a project as a graph, read from left to right.
 *
 * <p>Shows a {@link GraphScene} where a {@link Placement} says; a new scene of the same structure
 * changes what is there in place. Can be panned and zoomed, and walked with the arrow keys.
 */
public final class GraphView extends Region {
    private static final double ZOOM_STEP = 1.25;
    private static final double FLOAT = 8;
    private static final double FLOAT_HEIGHT = 28;
    private static final double DASH_PERIOD = 10;

    private final StringProperty selectedService =
            new SimpleStringProperty(this, "selectedService", "");
    private final BooleanProperty networksVisible =
            new SimpleBooleanProperty(this, "networksVisible", true);
    private final BooleanProperty motion = new SimpleBooleanProperty(this, "motion", true);
    private final DoubleProperty phase = new SimpleDoubleProperty();
    private final Timeline dashes =
            new Timeline(
                    new KeyFrame(Duration.ZERO, new KeyValue(phase, DASH_PERIOD)),
                    new KeyFrame(
                            Duration.millis(800), new KeyValue(phase, 0, Interpolator.LINEAR)));
    private final GridLayer grid = new GridLayer();
    private final Rails rails = new Rails();
    private final GraphPlane plane = new GraphPlane(phase, this::prepare);
    private final Legend legend = new Legend();
    private final ZoomBar zoom;
    private final Label nothing = new Label("This project has no services yet");
    private final GraphGestures.Target target = new Requests();
    private Consumer<String> onActivate = _ -> {};
    private GraphScene scene = GraphScene.empty();
    private Placement placement = Placement.empty();
    private Viewport viewport = new Viewport(1, 0, 0);
    private boolean fitting = true;

    public GraphView() {
        setId("graph-view");
        getStyleClass().add("graph-view");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        GraphView.class.getResource(
                                                "/io/windlass/app/view/graph.css"))
                                .toExternalForm());
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Graph of services");
        setMinSize(0, 0);
        zoom = new ZoomBar(target);
        nothing.getStyleClass().add("graph-empty");
        rails.setFocusTraversable(false);
        getChildren().addAll(grid, rails.lines(), plane, rails, legend, zoom, nothing);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        dashes.setCycleCount(Animation.INDEFINITE);
        selectedService.subscribe(this::showSelected);
        networksVisible.subscribe(plane::showNetworks);
        motion.subscribe(this::animate);
        sceneProperty().subscribe(this::animate);
        new GraphGestures(this, target).install();
    }

    /**
     * Shows a scene. Services without a place are left out until a placement has them.
     *
     * @param nextPlacement what the layout gave for this scene's structure
     */
    public void show(GraphScene nextScene, Placement nextPlacement) {
        boolean moved = !nextPlacement.equals(placement);
        scene = nextScene;
        placement = nextPlacement;
        plane.show(scene, placement);
        rails.show(scene, placement);
        boolean filled = !scene.nodes().isEmpty();
        nothing.setVisible(!filled);
        legend.setVisible(!scene.edges().isEmpty());
        zoom.setVisible(filled);
        plane.show(viewport);
        showSelected();
        animate();
        if (moved) {
            requestLayout();
        }
    }

    /** The selected service; empty when none is. */
    public StringProperty selectedServiceProperty() {
        return selectedService;
    }

    /** Whether networks are drawn behind the services. */
    public BooleanProperty networksVisibleProperty() {
        return networksVisible;
    }

    /** Whether dependencies that are waited on may move. */
    public BooleanProperty motionProperty() {
        return motion;
    }

    /** Called with a service that was double-clicked, or chosen with Enter. */
    public void setOnActivate(Consumer<String> action) {
        onActivate = action;
    }

    /** Shows the whole graph, and keeps it so until the next pan or zoom. */
    public void fit() {
        fitting = true;
        showViewport(Viewport.fit(new Rect(0, 0, placement.width(), placement.height()), free()));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        grid.resizeRelocate(0, 0, width, height);
        rails.resizeRelocate(0, 0, width, height);
        rails.lines().resizeRelocate(0, 0, width, height);
        nothing.resizeRelocate(0, 0, width, height);
        double floor = height - rails.volumeHeight() - FLOAT - FLOAT_HEIGHT;
        double left = rails.hostWidth() + 2 * FLOAT;
        double legendWidth = legend.isVisible() ? snapSizeX(legend.prefWidth(-1)) : 0;
        legend.resizeRelocate(left, floor, legendWidth, FLOAT_HEIGHT);
        double zoomWidth = snapSizeX(zoom.prefWidth(-1));
        // In the corner, where the lines of the rails do not pass.
        zoom.resizeRelocate(
                snapPositionX(Math.max(left + legendWidth, width - zoomWidth - FLOAT)),
                floor,
                zoomWidth,
                FLOAT_HEIGHT);
        if (fitting && placement.width() > 0) {
            fit();
        }
    }

    /** Where the graph can be seen between the rails and above the controls. */
    private Rect free() {
        double left = rails.hostWidth();
        return new Rect(
                left,
                0,
                Math.max(1, getWidth() - left),
                Math.max(1, getHeight() - rails.volumeHeight() - FLOAT_HEIGHT - FLOAT));
    }

    private void showViewport(Viewport next) {
        viewport = next;
        plane.show(next);
        rails.show(next);
        grid.show(next);
        zoom.show(next.scale());
    }

    private void prepare(NodeView node) {
        String service = node.getId().substring("graph-node-".length());
        node.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                target.select(service);
                node.requestFocus();
                if (event.getClickCount() == 2) {
                    onActivate.accept(service);
                }
                event.consume();
            }
        });
    }

    /** Only one service takes part in Tab, the selected one; arrow keys lead to the others. */
    private void showSelected() {
        String selected = selectedService.get();
        plane.showSelected(selected);
        String stop =
                plane.node(selected).isPresent()
                        ? selected
                        : new Neighbours(scene, placement).first().orElse("");
        plane.nodes().forEach((name, node) -> node.setFocusTraversable(name.equals(stop)));
        setFocusTraversable(plane.nodes().isEmpty());
    }

    private void animate() {
        boolean waiting =
                scene.edges().stream()
                        .anyMatch(e -> e.satisfaction() == GraphScene.Satisfaction.PENDING);
        if (waiting && motion.get() && getScene() != null) {
            dashes.play();
        } else {
            dashes.stop();
        }
    }

    private void moveBy(Viewport next) {
        fitting = false;
        showViewport(next);
    }

    /** What gestures and the zoom control ask for. */
    private final class Requests implements GraphGestures.Target {
        @Override
        public void panBy(double dx, double dy) {
            moveBy(viewport.panned(dx, dy));
        }

        @Override
        public void zoomBy(double factor, Point fixed) {
            moveBy(viewport.scaledTo(viewport.scale() * factor, fixed));
        }

        @Override
        public void zoomTo(double scale) {
            Rect free = free();
            moveBy(viewport.scaledTo(scale, new Point(free.centreX(), free.centreY())));
        }

        @Override
        public void zoomIn() {
            zoomTo(viewport.scale() * ZOOM_STEP);
        }

        @Override
        public void zoomOut() {
            zoomTo(viewport.scale() / ZOOM_STEP);
        }

        @Override
        public void fit() {
            GraphView.this.fit();
        }

        @Override
        public void select(String service) {
            selectedService.set(service);
        }

        @Override
        public void move(Neighbours.Direction direction) {
            String from = selectedService.get();
            new Neighbours(scene, placement).next(from, direction).ifPresent(this::goTo);
        }

        private void goTo(String service) {
            select(service);
            plane.node(service).ifPresent(NodeView::requestFocus);
            Rect node = placement.nodes().getOrDefault(service, new Rect(0, 0, 0, 0));
            Viewport next = viewport.revealing(node, free());
            if (!next.equals(viewport)) {
                moveBy(next);
            }
        }

        @Override
        public void activateSelected() {
            if (!selectedService.get().isEmpty()) {
                onActivate.accept(selectedService.get());
            }
        }
    }
}
