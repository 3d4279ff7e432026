package io.windlass.app.view.projects;

import io.windlass.app.command.Command;
import io.windlass.app.present.Frame;
import io.windlass.app.present.ProjectRow;
import io.windlass.app.present.StateShape;
import io.windlass.app.state.Message;
import io.windlass.app.state.ProjectId;
import io.windlass.app.view.kit.Labels;
import io.windlass.app.view.kit.StateIcon;
import io.windlass.app.view.kit.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The projects at the left edge: opened ones, and those that run on the engine. */
public final class NavView implements View {

    private final Consumer<Command> commands;
    private final VBox list = new VBox();
    private final ScrollPane root = new ScrollPane(list);
    private List<ProjectRow> shown = List.of();
    private Optional<ProjectId> selected = Optional.empty();
    private boolean drawn;
    private boolean narrow;

    public NavView(Consumer<Command> commands) {
        this.commands = commands;
        list.getStyleClass().add("nav");
        root.setId("nav");
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setFocusTraversable(false);
        setNarrow(false);
    }

    /** With icons alone where the window is small. */
    public void setNarrow(boolean value) {
        double width = value ? 48 : 220;
        root.setMinWidth(width);
        root.setPrefWidth(width);
        root.setMaxWidth(width);
        list.getStyleClass().remove("icons");
        if (value) {
            list.getStyleClass().add("icons");
        }
        drawn &= narrow == value;
        narrow = value;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void render(Frame frame) {
        Optional<ProjectId> now = frame.state().screen().project();
        if (drawn && frame.projects().equals(shown) && now.equals(selected)) {
            return;
        }
        drawn = true;
        shown = frame.projects();
        selected = now;
        list.getChildren().setAll(home());
        group("Opened", shown.stream().filter(ProjectRow::opened).toList());
        group("On this engine", shown.stream().filter(row -> !row.opened()).toList());
    }

    private Node home() {
        NavItem item = new NavItem("nav-home", "Home");
        item.setSelected(selected.isEmpty());
        item.onPressed(
                () -> commands.accept(new Command.Look(new Message.Showed(Optional.empty()))));
        FontIcon icon = new FontIcon(Feather.HOME);
        item.getChildren().add(icon);
        if (!narrow) {
            item.getChildren().add(Labels.of("Home", "name"));
        }
        return item;
    }

    private void group(String title, List<ProjectRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (!narrow) {
            list.getChildren().add(Labels.of(title, "heading"));
        }
        rows.forEach(row -> list.getChildren().add(item(row)));
    }

    private Node item(ProjectRow row) {
        NavItem item = new NavItem("nav-project-" + row.name(), spoken(row));
        item.setSelected(selected.equals(Optional.of(row.id())));
        item.onPressed(() -> commands.accept(new Command.Show(row.id())));
        if (narrow) {
            Label initials = Labels.of(row.name().substring(0, Math.min(2, row.name().length())));
            initials.getStyleClass().addAll("name", "caption");
            VBox column = new VBox(1, new StateIcon(row.shape()), initials);
            column.setAlignment(Pos.CENTER);
            item.getChildren().add(column);
            item.describe(row.name() + " " + row.tally() + ", " + row.summary());
            return item;
        }
        Label name = Labels.of(row.name(), "name");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        javafx.scene.layout.HBox.setHgrow(name, javafx.scene.layout.Priority.ALWAYS);
        Label count = Labels.of(row.shape() == StateShape.UNKNOWN ? "" : row.tally(), "count");
        count.setMinWidth(Double.NEGATIVE_INFINITY);
        item.getChildren().addAll(new StateIcon(row.shape()), name, count);
        item.describe(row.summary() + (row.path().isEmpty() ? "" : " · " + row.path()));
        return item;
    }

    private static String spoken(ProjectRow row) {
        return row.name()
                + ", "
                + row.running()
                + " of "
                + row.total()
                + " running, "
                + row.summary();
    }
}
