package io.windlass.app.view.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons in the application's looks. */
public final class Buttons {

    private Buttons() {}

    /**
     * A button with words, the id by which tests and scripts find it, and further style classes.
     */
    public static Button text(String id, String label, Ikon icon, String... styles) {
        Button button = new Button(label, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().setAll("wl-button");
        button.getStyleClass().addAll(styles);
        return button;
    }

    /** A button without words; they go to the tooltip and the screen reader. */
    public static Button icon(String id, String label, Ikon icon) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().setAll("wl-button", "quiet", "icon-only");
        button.setAccessibleText(label);
        button.setTooltip(new Tooltip(label));
        return button;
    }
}
