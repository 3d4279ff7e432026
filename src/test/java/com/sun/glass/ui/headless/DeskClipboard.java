package com.sun.glass.ui.headless;

import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.SystemClipboard;
import java.util.HashMap;

/** A clipboard of this process, and what is being dragged. */
public final class DeskClipboard extends SystemClipboard {

    private final boolean dragging;
    private HashMap<String, Object> content;
    private int actions;

    public DeskClipboard(String name) {
        super(name);
        dragging = Clipboard.DND.equals(name);
    }

    @Override
    protected boolean isOwner() {
        return content != null;
    }

    @Override
    @SuppressWarnings("NonApiType") // the method that is overridden has it so
    protected void pushToSystem(HashMap<String, Object> newContent, int supportedActions) {
        content = new HashMap<>(newContent);
        actions = supportedActions;
        if (dragging) {
            DeskRobot.dragStarted(supportedActions);
        }
    }

    @Override
    protected void pushTargetActionToSystem(int action) {
        // source and target are this process: there is nobody else to tell
    }

    @Override
    protected Object popFromSystem(String mimeType) {
        return content == null ? null : content.get(mimeType);
    }

    @Override
    protected int supportedSourceActionsFromSystem() {
        return actions;
    }

    @Override
    protected String[] mimesFromSystem() {
        return content == null ? new String[0] : content.keySet().toArray(String[]::new);
    }
}
