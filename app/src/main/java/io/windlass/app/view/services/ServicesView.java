package io.windlass.app.view.services;

import io.windlass.app.command.Command;
import io.windlass.app.present.Frame;
import io.windlass.app.present.PortChip;
import io.windlass.app.present.ServiceRow;
import io.windlass.app.present.StateShape;
import io.windlass.app.state.EngineStatus;
import io.windlass.app.state.Message;
import io.windlass.app.state.ProjectId;
import io.windlass.app.view.kit.Buttons;
import io.windlass.app.view.kit.Columns;
import io.windlass.app.view.kit.EmptyState;
import io.windlass.app.view.kit.KeyedItems;
import io.windlass.app.view.kit.Labels;
import io.windlass.app.view.kit.PortLabel;
import io.windlass.app.view.kit.StateIcon;
import io.windlass.app.view.kit.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The services of the project on the screen, as a table. */
public final class ServicesView implements View {

    private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");

    private final Consumer<Command> commands;
    private final TableView<ServiceRow> table = Columns.table("services-table");
    private final TextField filter = new TextField();
    private final EmptyState empty = new EmptyState();
    private final FailureCards cards = new FailureCards();
    private final VBox root;
    private Optional<ProjectId> project = Optional.empty();
    private List<ServiceRow> rows = List.of();
    private boolean rendering;

    public ServicesView(Consumer<Command> commands) {
        this.commands = commands;
        filter.setId("services-filter");
        filter.getStyleClass().setAll("field", "text-field");
        filter.setPromptText("Filter services by name, image, port or state");
        filter.setPrefWidth(320);
        filter.textProperty().subscribe(_ -> show());
        addColumns();
        table.setPlaceholder(empty);
        table.setRowFactory(_ -> new Row());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (!rendering && row != null) {
                        select(Optional.of(row.name()));
                    }
                });
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox bar = new HBox(filter);
        bar.getStyleClass().add("view-bar");
        root = new VBox(bar, cards.node(), table);
    }

    private void addColumns() {
        TableColumn<ServiceRow, ServiceRow> icon =
                Columns.node("", 36, row -> new StateIcon(row.status().shape()));
        icon.setMinWidth(36);
        icon.setMaxWidth(36);
        TableColumn<ServiceRow, ServiceRow> name =
                Columns.text("Service", 140, ServiceRow::name, "strong-cell");
        name.setMinWidth(90);
        TableColumn<ServiceRow, ServiceRow> status =
                Columns.node("Status", 230, ServicesView::status);
        status.setMinWidth(130);
        TableColumn<ServiceRow, ServiceRow> image =
                Columns.text("Image", 190, ServiceRow::image, "mono-cell");
        TableColumn<ServiceRow, ServiceRow> ports = Columns.node("Ports", 190, this::ports);
        TableColumn<ServiceRow, ServiceRow> running =
                Columns.text("Running", 66, ServicesView::tally, "right", "quiet-cell");
        TableColumn<ServiceRow, ServiceRow> restarts =
                Columns.text(
                        "Restarts",
                        66,
                        row -> Integer.toString(row.restarts()),
                        "right",
                        "quiet-cell");
        TableColumn<ServiceRow, ServiceRow> uptime =
                Columns.text("Up", 70, ServicesView::uptime, "right", "quiet-cell", "last");
        running.setMinWidth(62);
        restarts.setMinWidth(66);
        uptime.setMinWidth(66);
        table.getColumns()
                .setAll(List.of(icon, name, status, image, ports, running, restarts, uptime));
    }

    private static Node status(ServiceRow row) {
        var label = Labels.of(row.status().text(), row.status().loud() ? tone(row) : "text-2");
        if (!row.changed()) {
            return label;
        }
        var changed = Labels.of("Δ changed in file", "tone-busy", "small");
        changed.setMinWidth(Double.NEGATIVE_INFINITY);
        HBox box = new HBox(8, label, changed);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static String tone(ServiceRow row) {
        return "tone-" + row.status().shape().tone().name().toLowerCase(Locale.ROOT);
    }

    private Node ports(ServiceRow row) {
        HBox box = new HBox(4);
        box.setAlignment(Pos.CENTER_LEFT);
        int room = 2;
        for (PortChip port : row.ports().stream().limit(room).toList()) {
            box.getChildren()
                    .add(new PortLabel(port, uri -> commands.accept(new Command.Browse(uri))));
        }
        if (row.ports().size() > room) {
            box.getChildren().add(Labels.of("+" + (row.ports().size() - room), "chip"));
        }
        return box;
    }

    private static String tally(ServiceRow row) {
        boolean none = row.wanted() == 0 || row.status().shape() == StateShape.COMPLETED;
        return none && row.running() == 0 ? "–" : row.running() + "/" + row.wanted();
    }

    private static String uptime(ServiceRow row) {
        return row.uptime().isEmpty() ? "–" : row.uptime();
    }

    private void select(Optional<String> service) {
        commands.accept(new Command.Look(new Message.ServiceSelected(service)));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void render(Frame frame) {
        project = frame.state().screen().project();
        rows = frame.services();
        sayEmpty(frame);
        cards.render(frame);
        show();
        rendering = true;
        try {
            Optional<String> selected = frame.state().screen().service();
            table.getItems().stream()
                    .filter(row -> selected.equals(Optional.of(row.name())))
                    .findFirst()
                    .ifPresentOrElse(
                            row -> table.getSelectionModel().select(row),
                            () -> table.getSelectionModel().clearSelection());
        } finally {
            rendering = false;
        }
        table.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("stale"),
                frame.state().engine() instanceof EngineStatus.Lost);
    }

    private void show() {
        String words = filter.getText().strip().toLowerCase(Locale.ROOT);
        List<ServiceRow> matching = rows.stream().filter(row -> matches(row, words)).toList();
        rendering = true;
        try {
            KeyedItems.update(table.getItems(), matching, ServiceRow::name);
        } finally {
            rendering = false;
        }
        if (matching.isEmpty() && !rows.isEmpty()) {
            var clear = Buttons.text("services-clear-filter", "Clear filter", Feather.X);
            clear.setOnAction(_ -> filter.clear());
            empty.say("0 of " + rows.size() + " services match", "", clear);
        }
    }

    private static boolean matches(ServiceRow row, String words) {
        String all =
                row.name() + " " + row.image() + " " + row.status().text() + " " + portText(row);
        return words.isEmpty() || all.toLowerCase(Locale.ROOT).contains(words);
    }

    private static String portText(ServiceRow row) {
        return String.join(" ", row.ports().stream().map(PortChip::text).toList());
    }

    private void sayEmpty(Frame frame) {
        boolean loading =
                frame.state().current().isPresent()
                        && frame.state().current().get().loaded().isEmpty();
        if (loading) {
            empty.say("Reading the project's files", "");
        } else if (frame.state().current().map(open -> open.broken()).orElse(false)) {
            empty.say(
                    "No service can be shown",
                    "The file has errors; they are listed under Problems.");
        } else {
            empty.say("This project has no services", "");
        }
    }

    /** A row that dims when its profile is not active, and shows its actions under the pointer. */
    private final class Row extends TableRow<ServiceRow> {

        @Override
        protected void updateItem(@Nullable ServiceRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            boolean dim = !isEmpty && row != null && row.inactiveProfile().isPresent();
            pseudoClassStateChanged(DIM, dim);
            setAccessibleText(isEmpty || row == null ? null : row.spoken());
            setContextMenu(
                    isEmpty || row == null || project.isEmpty()
                            ? null
                            : new ServiceMenu(project.get(), row, commands).menu());
        }
    }
}
