package io.windlass.app.view.compose;

import io.windlass.app.document.Document;
import io.windlass.app.document.DocumentEvent;
import io.windlass.app.view.kit.Buttons;
import io.windlass.app.view.kit.Labels;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Says that another program wrote the file while it has changes here, and asks whose count. */
final class OutsideBanner {

    private final Label words = Labels.of("");
    private final Button theirs = Buttons.text("outside-theirs", "Take theirs", Feather.DOWNLOAD);
    private final Button mine = Buttons.text("outside-mine", "Keep mine", Feather.CHECK);
    private final HBox root = new HBox(words, Labels.spacer(), theirs, mine);
    private Optional<Path> shown = Optional.empty();

    OutsideBanner(Consumer<DocumentEvent> events) {
        root.getStyleClass().addAll("banner", "warn");
        root.setId("outside-banner");
        theirs.setOnAction(
                _ -> shown.ifPresent(file -> events.accept(new DocumentEvent.TookTheirs(file))));
        mine.setOnAction(
                _ -> shown.ifPresent(file -> events.accept(new DocumentEvent.KeptMine(file))));
    }

    Node node() {
        return root;
    }

    void show(Path file, Document document) {
        shown = Optional.of(file);
        boolean there = document.outside().isPresent();
        root.setVisible(there);
        root.setManaged(there);
        words.setText(
                file.getFileName()
                        + " was changed by another program while you have changes that are not"
                        + " saved.");
    }
}
