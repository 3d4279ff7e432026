package io.windlass.app.view.projects;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/** One line of the navigation, pressed by mouse or key. */
final class NavItem extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    NavItem(String id, String spoken) {
        setId(id);
        getStyleClass().add("nav-item");
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(spoken);
        setFocusTraversable(true);
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    void describe(String text) {
        Tooltip.install(this, new Tooltip(text));
    }

    void onPressed(Runnable action) {
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                action.run();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                action.run();
                event.consume();
            }
        });
    }
}
