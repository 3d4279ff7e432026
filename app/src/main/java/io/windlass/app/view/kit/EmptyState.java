package io.windlass.app.view.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What a view shows when there is nothing to show: one sentence, and what can be done. */
public final class EmptyState extends VBox {

    private final Label title = Labels.of("", "strong");
    private final Label text = Labels.of("", "text-2", "small");
    private final HBox actions = new HBox(8);

    public EmptyState() {
        getStyleClass().add("empty-state");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setMaxWidth(460);
        // A wrapping label may be wider than its words.
        text.setAlignment(javafx.geometry.Pos.CENTER);
        title.setAlignment(javafx.geometry.Pos.CENTER);
        title.setWrapText(true);
        title.setTextAlignment(TextAlignment.CENTER);
        actions.setAlignment(javafx.geometry.Pos.CENTER);
        actions.setPadding(new javafx.geometry.Insets(8, 0, 0, 0));
        getChildren().addAll(title, text, actions);
    }

    public EmptyState(String title, String text, Node... buttons) {
        this();
        say(title, text, buttons);
    }

    public void say(String newTitle, String newText, Node... buttons) {
        title.setText(newTitle);
        text.setText(newText);
        text.setManaged(!newText.isEmpty());
        actions.getChildren().setAll(buttons);
        actions.setManaged(buttons.length > 0);
    }
}
