package io.windlass.app.view.projects;

import io.windlass.app.command.Command;
import io.windlass.app.present.Frame;
import io.windlass.app.present.Paths;
import io.windlass.app.present.PortChip;
import io.windlass.app.present.ProjectRow;
import io.windlass.app.present.Words;
import io.windlass.app.view.kit.EmptyState;
import io.windlass.app.view.kit.Labels;
import io.windlass.app.view.kit.PortLabel;
import io.windlass.app.view.kit.StateIcon;
import io.windlass.app.view.kit.View;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All projects, when none is chosen. */
public final class HomeView implements View {

    private static final int PATH_ROOM = 52;

    private final Consumer<Command> commands;
    private final String home;
    private final VBox list = new VBox();
    private final VBox page = new VBox();
    private final ScrollPane root = new ScrollPane(page);
    private final Label title = Labels.of("Projects", "title");
    private final Label count = Labels.of("", "text-2", "small");
    private List<ProjectRow> shown = List.of();
    private boolean drawn;

    /**
     * The page of all projects.
     *
     * @param home the person's home folder, shown as {@code ~}
     * @param buttons what can be done when there is no project yet
     */
    public HomeView(Consumer<Command> commands, String home, List<Node> buttons) {
        this.commands = commands;
        this.home = home;
        HBox head = new HBox(12, title, count);
        head.setAlignment(Pos.BASELINE_LEFT);
        head.setPadding(new Insets(16, 20, 8, 20));
        VBox drop = drop(buttons);
        VBox.setMargin(drop, new Insets(20));
        page.getChildren().addAll(head, list, drop);
        root.setId("home");
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    private static VBox drop(List<Node> buttons) {
        FontIcon icon = new FontIcon(Feather.FOLDER);
        Label words = Labels.of("Drop a folder or a Compose file here to open it", "text-2");
        HBox line = new HBox(8, icon, words);
        line.setAlignment(Pos.CENTER);
        HBox actions = new HBox(8);
        actions.setAlignment(Pos.CENTER);
        actions.getChildren().setAll(buttons);
        VBox zone = new VBox(line, actions);
        zone.getStyleClass().add("drop-zone");
        zone.setPadding(new Insets(20));
        zone.setId("drop-zone");
        return zone;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void render(Frame frame) {
        if (drawn && frame.projects().equals(shown)) {
            return;
        }
        drawn = true;
        shown = frame.projects();
        int running = shown.stream().mapToInt(ProjectRow::running).sum();
        int total = shown.stream().mapToInt(ProjectRow::total).sum();
        count.setText(
                shown.isEmpty()
                        ? ""
                        : Words.count(shown.size(), "project")
                                + ", "
                                + running
                                + " of "
                                + total
                                + " services up");
        list.getChildren().clear();
        group("Opened", shown.stream().filter(ProjectRow::opened).toList());
        group("On this engine", shown.stream().filter(row -> !row.opened()).toList());
        if (shown.isEmpty()) {
            list.getChildren()
                    .add(
                            new EmptyState(
                                    "No projects yet",
                                    "Open a folder that has a Compose file. Projects that run on"
                                            + " the engine appear here by themselves."));
        }
    }

    private void group(String heading, List<ProjectRow> rows) {
        if (!rows.isEmpty()) {
            list.getChildren().add(Labels.of(heading + "  " + rows.size(), "section-heading"));
            rows.forEach(row -> list.getChildren().add(card(row)));
        }
    }

    private Node card(ProjectRow row) {
        NavItem card =
                new NavItem(
                        "project-" + row.name(),
                        row.name() + ", " + row.tally() + ", " + row.summary());
        card.getStyleClass().setAll("project-card");
        card.onPressed(() -> commands.accept(new Command.Show(row.id())));
        Label name = Labels.of(row.name(), "strong");
        Label path = Labels.of(path(row), "mono", "text-3");
        VBox who = new VBox(2, name, path);
        who.setAlignment(Pos.CENTER_LEFT);
        who.setMinWidth(0);
        who.setPrefWidth(400);
        Label tally = Labels.of(row.running() + " of " + row.total());
        Label summary = Labels.of(row.summary(), "small", tone(row));
        VBox how = new VBox(tally, summary);
        how.setAlignment(Pos.CENTER_LEFT);
        how.setMinWidth(190);
        how.setPrefWidth(190);
        HBox ports = ports(row);
        StackPane portRoom = new StackPane(ports);
        portRoom.setAlignment(Pos.CENTER_LEFT);
        portRoom.setMinWidth(230);
        portRoom.setPrefWidth(230);
        card.getChildren().addAll(new StateIcon(row.shape()), who, how, portRoom, Labels.spacer());
        return card;
    }

    private static String tone(ProjectRow row) {
        return switch (row.shape().tone()) {
            case FAIL -> "tone-fail";
            case WARN -> "tone-warn";
            case BUSY, ACCENT -> "tone-busy";
            case OK, OFF -> "text-2";
        };
    }

    private String path(ProjectRow row) {
        if (row.path().isEmpty()) {
            return "its files are not known";
        }
        return Paths.brief(row.path(), home, PATH_ROOM);
    }

    private HBox ports(ProjectRow row) {
        HBox box = new HBox(4);
        box.setAlignment(Pos.CENTER_LEFT);
        List<PortChip> ports = row.ports();
        ports.stream()
                .limit(2)
                .forEach(port ->
                        box.getChildren()
                                .add(
                                        new PortLabel(
                                                port,
                                                uri -> commands.accept(new Command.Browse(uri)))));
        if (ports.size() > 2) {
            box.getChildren().add(Labels.of("+" + (ports.size() - 2), "chip"));
        }
        return box;
    }
}
