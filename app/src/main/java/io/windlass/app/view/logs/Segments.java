package io.windlass.app.view.logs;

import java.util.Objects;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Buttons of which one is chosen at any time. */
final class Segments {

    private Segments() {}

    static Node of(String words, ToggleButton... buttons) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox(buttons);
        box.getStyleClass().add("log-segments");
        box.setAccessibleRole(AccessibleRole.PARENT);
        box.setAccessibleText(words);
        box.setMinWidth(Region.USE_PREF_SIZE);
        for (ToggleButton button : buttons) {
            button.getStyleClass().setAll("log-segment");
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        group.selectedToggleProperty()
                .addListener((_, before, now) -> {
                    // A second click on the chosen one chooses nothing, which is not offered.
                    if (now == null) {
                        Objects.requireNonNull(before).setSelected(true);
                    }
                });
        return box;
    }
}
