package io.windlass.app.view.problems;

import io.windlass.app.present.Frame;
import io.windlass.app.present.StateShape;
import io.windlass.app.view.kit.EmptyState;
import io.windlass.app.view.kit.Labels;
import io.windlass.app.view.kit.StateIcon;
import io.windlass.app.view.kit.View;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is wrong in the files of the project: what, where, and what to do. */
public final class ProblemsView implements View {

    private final VBox list = new VBox();
    private final ScrollPane root = new ScrollPane(list);
    private List<Finding> shown = List.of();
    private boolean drawn;

    public ProblemsView() {
        root.setId("problems");
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        list.setFillWidth(true);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void render(Frame frame) {
        List<Finding> findings =
                frame.state()
                        .current()
                        .flatMap(project -> project.loaded())
                        .map(Loaded::findings)
                        .orElse(List.of());
        if (drawn && findings.equals(shown)) {
            return;
        }
        drawn = true;
        shown = findings;
        list.getChildren().clear();
        findings.forEach(finding -> list.getChildren().add(row(finding)));
        if (findings.isEmpty()) {
            EmptyState empty =
                    new EmptyState("No problems", "The files of this project read well.");
            VBox.setVgrow(empty, Priority.ALWAYS);
            list.getChildren().add(empty);
        }
    }

    private static Node row(Finding finding) {
        StateShape shape =
                switch (finding.severity()) {
                    case ERROR -> StateShape.FAILED;
                    case WARNING -> StateShape.UNHEALTHY;
                    case HINT -> StateShape.UNKNOWN;
                };
        StateIcon icon = new StateIcon(shape);
        HBox.setMargin(icon, new javafx.geometry.Insets(3, 0, 0, 0));
        Label summary = new Label(finding.problem().summary());
        summary.setWrapText(true);
        VBox words = new VBox(2, summary);
        finding.problem().fixes().stream()
                .map(Fix::label)
                .forEach(fix -> {
                    Label label = Labels.of(fix, "small", "text-2");
                    label.setWrapText(true);
                    words.getChildren().add(label);
                });
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(icon, words);
        finding.position()
                .ifPresent(place -> {
                    Label where =
                            Labels.of(
                                    place.file().getFileName()
                                            + ":"
                                            + place.line()
                                            + ":"
                                            + place.column(),
                                    "mono",
                                    "link");
                    where.setMinWidth(Double.NEGATIVE_INFINITY);
                    where.setTooltip(new javafx.scene.control.Tooltip("Copy " + place));
                    where.setOnMouseClicked(_ -> copy(place.toString()));
                    row.getChildren().add(where);
                });
        row.getStyleClass().add("problem-row");
        return row;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
