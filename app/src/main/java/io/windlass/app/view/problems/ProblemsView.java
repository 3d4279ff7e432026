package io.windlass.app.view.problems;

import io.windlass.app.command.Command;
import io.windlass.app.present.Frame;
import io.windlass.app.present.StateShape;
import io.windlass.app.state.Message;
import io.windlass.app.state.OpenProject;
import io.windlass.app.state.ProjectId;
import io.windlass.app.view.kit.EmptyState;
import io.windlass.app.view.kit.Labels;
import io.windlass.app.view.kit.StateIcon;
import io.windlass.app.view.kit.View;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is wrong in the files of the project: what, where, and what to do. */
public final class ProblemsView implements View {

    private final Consumer<Command> commands;
    private final VBox list = new VBox();
    private final ScrollPane root = new ScrollPane(list);
    private List<Finding> shown = List.of();
    private boolean drawn;
    private Optional<ProjectId> current = Optional.empty();

    public ProblemsView(Consumer<Command> commands) {
        this.commands = commands;
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
        current = frame.state().current().map(OpenProject::id);
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

    private Node row(Finding finding) {
        StateShape shape =
                switch (finding.severity()) {
                    case ERROR -> StateShape.FAILED;
                    case WARNING -> StateShape.UNHEALTHY;
                    case HINT -> StateShape.UNKNOWN;
                };
        StateIcon icon = new StateIcon(shape);
        HBox.setMargin(icon, new javafx.geometry.Insets(3, 0, 0, 0));
        VBox words = words(finding);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(icon, words);
        finding.problem().fixes().stream()
                .filter(Fix::mendsFiles)
                .findFirst()
                .ifPresent(fix -> row.getChildren().add(button(finding, fix)));
        finding.position().ifPresent(place -> row.getChildren().add(where(place)));
        row.getStyleClass().add("problem-row");
        return row;
    }

    private static VBox words(Finding finding) {
        Label summary = new Label(finding.problem().summary());
        summary.setWrapText(true);
        summary.setMinHeight(Double.NEGATIVE_INFINITY);
        VBox words = new VBox(2, summary);
        finding.problem().fixes().stream()
                .filter(fix -> !fix.mendsFiles())
                .map(Fix::label)
                .forEach(fix -> {
                    Label label = Labels.of(fix, "small", "text-2");
                    label.setWrapText(true);
                    words.getChildren().add(label);
                });
        return words;
    }

    private Label where(Position place) {
        String text = place.file().getFileName() + ":" + place.line() + ":" + place.column();
        Label where = Labels.of(text, "mono", "link");
        where.setMinWidth(Double.NEGATIVE_INFINITY);
        where.setTooltip(new javafx.scene.control.Tooltip("Show " + place));
        where.setOnMouseClicked(_ -> show(place));
        return where;
    }

    private void show(Position place) {
        commands.accept(new Command.Look(new Message.PlaceShown(place)));
    }

    /** The best thing to do; the others are at the line itself. */
    private Button button(Finding finding, Fix fix) {
        Button button = new Button(fix.label());
        finding.position().ifPresent(place -> button.setId("fix-" + place.line()));
        button.getStyleClass().setAll("wl-button", "small");
        button.setMinWidth(Double.NEGATIVE_INFINITY);
        // Underscores belong to the names in it.
        button.setMnemonicParsing(false);
        HBox.setMargin(button, new javafx.geometry.Insets(-4, 0, -4, 0));
        button.setOnAction(
                _ -> current.ifPresent(id -> commands.accept(new Command.Mend(id, fix))));
        return button;
    }
}
