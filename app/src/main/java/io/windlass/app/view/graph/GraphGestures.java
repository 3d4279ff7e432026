package io.windlass.app.view.graph;

import io.windlass.app.layout.Point;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Turns what mouse and keyboard do on the graph into requests to it. */
final class GraphGestures {
    private static final double WHEEL_STEP = 1.1;
    private static final double CLICK_SLACK = 4;

    private final Node view;
    private final Target target;
    private Point last = new Point(0, 0);
    private double moved;
    private boolean panning;
    private boolean space;

    /** What gestures can ask for. */
    interface Target {
        void panBy(double dx, double dy);

        void zoomBy(double factor, Point fixed);

        void zoomTo(double scale);

        void zoomIn();

        void zoomOut();

        void fit();

        /** Selects; an empty name selects nothing. */
        void select(String service);

        void move(Neighbours.Direction direction);

        void activateSelected();
    }

    GraphGestures(Node view, Target target) {
        this.view = view;
        this.target = target;
    }

    void install() {
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        view.addEventHandler(
                KeyEvent.KEY_RELEASED, event -> space &= event.getCode() != KeyCode.SPACE);
        view.focusedProperty().subscribe(focused -> space &= focused);
    }

    private void pressed(MouseEvent event) {
        boolean background = view.equals(event.getTarget());
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        panning = event.getButton() == MouseButton.MIDDLE || (primary && (background || space));
        last = new Point(event.getX(), event.getY());
        moved = 0;
        if (panning) {
            if (background) {
                view.requestFocus();
            }
            view.setCursor(Cursor.CLOSED_HAND);
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (!panning) {
            return;
        }
        double dx = event.getX() - last.x();
        double dy = event.getY() - last.y();
        moved += Math.abs(dx) + Math.abs(dy);
        last = new Point(event.getX(), event.getY());
        target.panBy(dx, dy);
        event.consume();
    }

    private void released(MouseEvent event) {
        if (!panning) {
            return;
        }
        panning = false;
        view.setCursor(Cursor.DEFAULT);
        if (moved < CLICK_SLACK && event.getButton() == MouseButton.PRIMARY && !space) {
            target.select("");
        }
        event.consume();
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            target.zoomBy(
                    event.getDeltaY() > 0 ? WHEEL_STEP : 1 / WHEEL_STEP,
                    new Point(event.getX(), event.getY()));
        } else {
            target.panBy(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            space = true;
            event.consume();
            return;
        }
        Optional<Runnable> action = action(event.getCode());
        action.ifPresent(known -> {
            known.run();
            event.consume();
        });
    }

    private Optional<Runnable> action(KeyCode key) {
        return switch (key) {
            case LEFT -> Optional.of(() -> target.move(Neighbours.Direction.LEFT));
            case RIGHT -> Optional.of(() -> target.move(Neighbours.Direction.RIGHT));
            case UP -> Optional.of(() -> target.move(Neighbours.Direction.UP));
            case DOWN -> Optional.of(() -> target.move(Neighbours.Direction.DOWN));
            case DIGIT0, NUMPAD0 -> Optional.of(target::fit);
            case DIGIT1, NUMPAD1 -> Optional.of(() -> target.zoomTo(1));
            case PLUS, ADD, EQUALS -> Optional.of(target::zoomIn);
            case MINUS, SUBTRACT -> Optional.of(target::zoomOut);
            case ENTER -> Optional.of(target::activateSelected);
            default -> Optional.empty();
        };
    }
}
