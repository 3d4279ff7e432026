package io.windlass.app.view.kit;

import io.windlass.app.present.Frame;
import javafx.scene.Parent;

/** A part of the window that is drawn from the state. All calls come on the JavaFX thread. */
public interface View {

    Parent node();

    /** Brings the nodes in line with a new frame; cheap when nothing of concern changed. */
    void render(Frame frame);
}
