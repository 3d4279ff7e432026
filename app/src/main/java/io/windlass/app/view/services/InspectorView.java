package io.windlass.app.view.services;

import io.windlass.app.command.Command;
import io.windlass.app.present.Frame;
import io.windlass.app.present.ServiceRow;
import io.windlass.app.state.AppState;
import io.windlass.app.state.Message;
import io.windlass.app.state.OpenProject;
import io.windlass.app.state.ProjectId;
import io.windlass.app.view.kit.Buttons;
import io.windlass.app.view.kit.Labels;
import io.windlass.app.view.kit.PortLabel;
import io.windlass.app.view.kit.StateIcon;
import io.windlass.app.view.kit.View;
import io.windlass.compose.model.Dependency;
import io.windlass.compose.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The selected service in detail. */
public final class InspectorView implements View {

    private final Consumer<Command> commands;
    private final VBox content = new VBox();
    private final ScrollPane root = new ScrollPane(content);
    private Optional<ServiceRow> shown = Optional.empty();
    private List<ServiceRow> others = List.of();

    public InspectorView(Consumer<Command> commands) {
        this.commands = commands;
        root.setId("inspector");
        root.getStyleClass().add("inspector");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setMinWidth(300);
        root.setPrefWidth(340);
        root.setMaxWidth(340);
        root.setFocusTraversable(false);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void render(Frame frame) {
        AppState state = frame.state();
        Optional<ServiceRow> selected =
                state.screen()
                        .service()
                        .flatMap(name ->
                                frame.services().stream()
                                        .filter(row -> row.name().equals(name))
                                        .findFirst());
        root.setVisible(selected.isPresent());
        if (selected.equals(shown) && frame.services().equals(others)) {
            return;
        }
        shown = selected;
        others = frame.services();
        Optional<Service> service =
                selected.flatMap(row ->
                        state.current()
                                .flatMap(OpenProject::shown)
                                .flatMap(project ->
                                        Optional.ofNullable(project.services().get(row.name()))));
        content.getChildren().clear();
        selected.ifPresent(row -> {
            content.getChildren().add(head(row, state.screen().project()));
            service.filter(found -> !found.dependencies().isEmpty())
                    .ifPresent(found -> content.getChildren().add(dependencies(found)));
            if (!row.ports().isEmpty()) {
                content.getChildren().add(ports(row));
            }
            content.getChildren().add(facts(row, service));
        });
    }

    private Node head(ServiceRow row, Optional<ProjectId> project) {
        Label name = Labels.of(row.name(), "title");
        name.setMinWidth(0);
        var close = Buttons.icon("inspector-close", "Close", Feather.X);
        close.setOnAction(_ ->
                commands.accept(new Command.Look(new Message.ServiceSelected(Optional.empty()))));
        HBox title = new HBox(8, new StateIcon(row.status().shape()), name, Labels.spacer(), close);
        title.setAlignment(Pos.CENTER_LEFT);
        Label text = Labels.of(row.status().text(), "text-2", "small");
        text.setWrapText(true);
        VBox box = new VBox(8, title, text);
        box.getStyleClass().add("inspector-section");
        project.filter(id -> !id.isFound())
                .ifPresent(id -> box.getChildren().add(actions(row, id)));
        return box;
    }

    private Node actions(ServiceRow row, ProjectId project) {
        List<String> one = List.of(row.name());
        HBox box = new HBox(8);
        if (row.running() > 0) {
            var restart = Buttons.text("inspector-restart", "Restart", Feather.ROTATE_CW);
            restart.setOnAction(_ -> commands.accept(new Command.Restart(project, one)));
            var stop = Buttons.text("inspector-stop", "Stop", Feather.SQUARE);
            stop.setOnAction(_ -> commands.accept(new Command.Stop(project, one)));
            box.getChildren().addAll(restart, stop);
        } else {
            var up = Buttons.text("inspector-start", "Start", Feather.PLAY);
            up.setOnAction(_ -> commands.accept(new Command.Up(project, one)));
            box.getChildren().add(up);
        }
        box.setPadding(new Insets(4, 0, 0, 0));
        return box;
    }

    private Node dependencies(Service service) {
        VBox box = section("Depends on");
        for (Dependency dependency : service.dependencies()) {
            Optional<ServiceRow> row =
                    others.stream()
                            .filter(other -> other.name().equals(dependency.on()))
                            .findFirst();
            Label name = Labels.of(dependency.on(), "small");
            Label condition = Labels.of(condition(dependency), "small", "text-3");
            Label state =
                    Labels.of(
                            row.map(found -> found.status().text()).orElse(""), "small", "text-2");
            HBox line = new HBox(8);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setMinHeight(20);
            row.ifPresent(
                    found -> line.getChildren().add(new StateIcon(found.status().shape(), 12)));
            line.getChildren().addAll(name, condition, Labels.spacer(), state);
            box.getChildren().add(line);
        }
        return box;
    }

    private static String condition(Dependency dependency) {
        String word =
                switch (dependency.condition()) {
                    case SERVICE_STARTED -> "started";
                    case SERVICE_HEALTHY -> "healthy";
                    case SERVICE_COMPLETED_SUCCESSFULLY -> "completed";
                };
        return dependency.required() ? word : word + ", optional";
    }

    private Node ports(ServiceRow row) {
        VBox box = section("Ports");
        FlowPane flow = new FlowPane(4, 4);
        row.ports()
                .forEach(port ->
                        flow.getChildren()
                                .add(
                                        new PortLabel(
                                                port,
                                                uri -> commands.accept(new Command.Browse(uri)))));
        box.getChildren().add(flow);
        return box;
    }

    private static Node facts(ServiceRow row, Optional<Service> service) {
        VBox box = section("Container");
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(4);
        fact(grid, "Name", String.join(", ", row.containers()), false);
        fact(grid, "Image", row.image(), true);
        service.map(found -> String.join(" ", found.fields().texts("command")))
                .ifPresent(command -> fact(grid, "Command", command, true));
        fact(
                grid,
                "Restart",
                service.flatMap(found -> found.fields().text("restart")).orElse("no"),
                false);
        fact(grid, "Restarts", Integer.toString(row.restarts()), false);
        fact(grid, "Defined in", row.definedAt(), false);
        box.getChildren().add(grid);
        return box;
    }

    private static void fact(GridPane grid, String name, String value, boolean mono) {
        if (value.isBlank()) {
            return;
        }
        int line = grid.getRowCount();
        Label key = Labels.of(name, "small", "text-3");
        key.setMinWidth(80);
        Label text = mono ? Labels.of(value, "mono") : Labels.of(value, "small");
        text.setWrapText(true);
        text.setMaxHeight(72);
        GridPane.setHgrow(text, Priority.ALWAYS);
        GridPane.setValignment(key, javafx.geometry.VPos.TOP);
        grid.addRow(line, key, text);
    }

    private static VBox section(String title) {
        VBox box = new VBox(Labels.of(title, "section-title"));
        box.getStyleClass().add("inspector-section");
        return box;
    }
}
