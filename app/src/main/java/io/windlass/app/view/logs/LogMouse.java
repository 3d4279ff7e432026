package io.windlass.app.view.logs;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/** Wheel, selection by dragging, double and triple click, and links. */
final class LogMouse {

    private static final double DRAG_FROM = 3;

    private final LogView view;
    private final Consumer<URI> open;
    // Scrolls on while the mouse is held outside of the view.
    private final Timeline drift;
    private double pressX;
    private double pressY;
    private boolean own;
    private boolean dragging;
    private double lastX;
    private double lastY;

    LogMouse(LogView view, Consumer<URI> open) {
        this.view = view;
        this.open = open;
        this.drift = new Timeline(new KeyFrame(Duration.millis(40), _ -> drift()));
        drift.setCycleCount(Timeline.INDEFINITE);
    }

    /** Takes the mouse, except over the scroll bar. */
    void install(Node bar) {
        view.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        view.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    own = !bar.isVisible() || event.getX() < bar.getLayoutX();
                    if (own) {
                        press(event);
                    }
                });
        view.addEventHandler(
                MouseEvent.MOUSE_DRAGGED,
                event -> {
                    if (own) {
                        drag(event);
                    }
                });
        view.addEventHandler(
                MouseEvent.MOUSE_RELEASED,
                event -> {
                    if (own) {
                        release(event);
                    }
                });
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        view.sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        drift.stop();
                    }
                });
    }

    private void wheel(ScrollEvent event) {
        if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            view.shiftBy((int) Math.round(-event.getDeltaX() / 8));
        } else if (event.isShiftDown()) {
            view.shiftBy((int) Math.round(-event.getDeltaY() / 8));
        } else {
            view.scrollBy(-event.getDeltaY());
        }
        event.consume();
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressX = event.getX();
        pressY = event.getY();
        dragging = false;
        Optional<Place> place = view.placeAt(event.getX(), event.getY());
        if (place.isEmpty()) {
            view.caret().clear();
        } else if (event.isShiftDown() && view.caret().isSet()) {
            view.stay();
            view.caret().extend(place.get());
        } else if (event.getClickCount() == 2) {
            view.stay();
            WordBounds.select(view, place.get());
        } else if (event.getClickCount() >= 3) {
            view.stay();
            long line = place.get().number();
            view.caret().select(new Place(line, 0), new Place(line, WordBounds.length(view, line)));
        } else {
            view.caret().press(place.get());
        }
        view.moved();
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || event.getClickCount() > 1) {
            return;
        }
        lastX = event.getX();
        lastY = event.getY();
        double way = Math.hypot(lastX - pressX, lastY - pressY);
        if (!dragging && way >= DRAG_FROM) {
            dragging = true;
            view.stay();
        }
        if (dragging) {
            grow();
            boolean outside = lastY < 0 || lastY > view.getHeight();
            if (outside) {
                drift.play();
            } else {
                drift.stop();
            }
        }
    }

    private void grow() {
        double y = Math.clamp(lastY, 0, Math.max(0, view.getHeight() - 1));
        view.placeAt(lastX, y).or(() -> lastPlace()).ifPresent(place -> view.caret().extend(place));
        view.moved();
    }

    /** Below the last line the selection goes up to its end. */
    private Optional<Place> lastPlace() {
        return view.placed().isEmpty()
                ? Optional.empty()
                : view.placeAt(view.getWidth() * 100, view.placed().getLast().y() + 1);
    }

    private void drift() {
        view.scrollBy(
                lastY < 0 ? lastY / 2 - Metrics.ROW : (lastY - view.getHeight()) / 2 + Metrics.ROW);
        grow();
    }

    private void release(MouseEvent event) {
        drift.stop();
        if (!dragging && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1) {
            view.pointer().linkAt(event.getX(), event.getY()).ifPresent(open);
        }
        dragging = false;
    }

    private void move(MouseEvent event) {
        boolean link = view.pointer().linkAt(event.getX(), event.getY()).isPresent();
        view.setCursor(link ? Cursor.HAND : Cursor.DEFAULT);
    }
}
