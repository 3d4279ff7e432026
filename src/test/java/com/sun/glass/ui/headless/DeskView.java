package com.sun.glass.ui.headless;

/** The content of a window on the desk; things can be dragged over it and dropped. */
public final class DeskView extends HeadlessView {

    /** The headless robot gives screen coordinates and the window's origin; turned round here. */
    @Override
    protected void notifyScroll(
            int x,
            int y,
            int windowX,
            int windowY,
            double deltaX,
            double deltaY,
            int modifiers,
            int lines,
            int chars,
            int defaultLines,
            int defaultChars,
            double xMultiplier,
            double yMultiplier) {
        super.notifyScroll(
                x - windowX,
                y - windowY,
                x,
                y,
                deltaX,
                deltaY,
                modifiers,
                lines,
                chars,
                defaultLines,
                defaultChars,
                xMultiplier,
                yMultiplier);
    }

    void dragEntered(int x, int y, int screenX, int screenY, int action) {
        notifyDragEnter(x, y, screenX, screenY, action);
    }

    int draggedOver(int x, int y, int screenX, int screenY, int action) {
        return notifyDragOver(x, y, screenX, screenY, action);
    }

    int dropped(int x, int y, int screenX, int screenY, int action) {
        return notifyDragDrop(x, y, screenX, screenY, action);
    }

    void dragLeft() {
        notifyDragLeave();
    }

    void dragEnded(int action) {
        notifyDragEnd(action);
    }
}
