package com.sun.glass.ui.headless;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.Window;
import javafx.scene.input.MouseButton;

/** Moves the pointer of the desk, and whatever is dragged along with it. */
final class DeskRobot extends HeadlessRobot {

    private double x;
    private double y;
    private DeskView source;
    private DeskView target;
    private boolean dragging;
    private int wished;
    private int accepted;

    DeskRobot(HeadlessApplication application) {
        super(application);
    }

    /** The toolkit has one robot, and tells of a drag by the clipboard alone. */
    static void dragStarted(int actions) {
        if (Application.GetApplication() instanceof DeskApplication desk) {
            desk.robot().begin(actions);
        }
    }

    private void begin(int actions) {
        wished =
                (actions & Clipboard.ACTION_MOVE) != 0
                        ? Clipboard.ACTION_MOVE
                        : (actions & Clipboard.ACTION_COPY) != 0
                                ? Clipboard.ACTION_COPY
                                : Clipboard.ACTION_REFERENCE;
        dragging = true;
        target = null;
        accepted = 0;
    }

    @Override
    public double getMouseX() {
        return x;
    }

    @Override
    public double getMouseY() {
        return y;
    }

    @Override
    public void mousePress(MouseButton... buttons) {
        source = viewAt(x, y);
        super.mousePress(buttons);
    }

    @Override
    public void mouseMove(double newX, double newY) {
        x = newX;
        y = newY;
        if (dragging) {
            drag();
        } else {
            super.mouseMove(newX, newY);
        }
    }

    private void drag() {
        DeskView view = viewAt(x, y);
        if (view != target && target != null) {
            target.dragLeft();
        }
        accepted = 0;
        if (view != null) {
            int inX = (int) x - view.getWindow().getX();
            int inY = (int) y - view.getWindow().getY();
            if (view != target) {
                view.dragEntered(inX, inY, (int) x, (int) y, wished);
            }
            accepted = view.draggedOver(inX, inY, (int) x, (int) y, wished);
        }
        target = view;
    }

    @Override
    public void mouseRelease(MouseButton... buttons) {
        boolean dropped = dragging;
        if (dropped) {
            drop();
        }
        super.mouseRelease(buttons);
        if (dropped) {
            super.mouseMove(x, y);
        }
    }

    private void drop() {
        dragging = false;
        int done = 0;
        if (target != null && accepted != 0) {
            done =
                    target.dropped(
                            (int) x - target.getWindow().getX(),
                            (int) y - target.getWindow().getY(),
                            (int) x,
                            (int) y,
                            accepted);
        } else if (target != null) {
            target.dragLeft();
        }
        if (source != null) {
            source.dragEnded(done);
        }
    }

    /** The topmost visible window's content at a place. */
    private static DeskView viewAt(double px, double py) {
        DeskView hit = null;
        for (Window window : Window.getWindowsClone()) {
            boolean inside =
                    px >= window.getX()
                            && py >= window.getY()
                            && px < window.getX() + window.getWidth()
                            && py < window.getY() + window.getHeight();
            if (window.isVisible() && inside) {
                hit = (DeskView) window.getView();
            }
        }
        return hit;
    }
}
