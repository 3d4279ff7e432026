package io.windlass.app.view.logs;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Floats over the end of the lines: how many came unseen, and what an export did. */
final class Pill extends VBox {

    private static final Duration READ = Duration.seconds(6);

    private final Button button = new Button();
    private final Label note = new Label();
    private final PauseTransition fade = new PauseTransition(READ);

    Pill(Runnable toEnd) {
        super(8);
        button.setId("log-new");
        button.getStyleClass().setAll("log-pill");
        button.setOnAction(_ -> toEnd.run());
        note.setId("log-note");
        note.getStyleClass().add("log-note");
        note.setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
        fade.setOnFinished(_ -> note(""));
        getChildren().addAll(note, button);
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        StackPane.setMargin(this, new Insets(0, 0, 12, 0));
        note("");
        missed(0);
    }

    void missed(int rows) {
        button.setVisible(rows > 0);
        button.setManaged(rows > 0);
        button.setText("▾  " + LogsView.grouped(rows) + " new");
        button.setAccessibleText(rows + " new lines, go to the end");
    }

    void say(String sentence) {
        note(sentence);
        fade.playFromStart();
    }

    private void note(String sentence) {
        note.setText(sentence);
        note.setVisible(!sentence.isEmpty());
        note.setManaged(!sentence.isEmpty());
    }
}
