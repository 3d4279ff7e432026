package io.windlass.app.view.ports;

import io.windlass.app.command.Command;
import io.windlass.app.present.Frame;
import io.windlass.app.present.PortChip;
import io.windlass.app.present.ServiceRow;
import io.windlass.app.present.StateShape;
import io.windlass.app.view.kit.Buttons;
import io.windlass.app.view.kit.Columns;
import io.windlass.app.view.kit.EmptyState;
import io.windlass.app.view.kit.KeyedItems;
import io.windlass.app.view.kit.Labels;
import io.windlass.app.view.kit.PortLabel;
import io.windlass.app.view.kit.StateIcon;
import io.windlass.app.view.kit.View;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Every port that the project publishes or wishes to, and where it leads. */
public final class PortsView implements View {

    private final Consumer<Command> commands;
    private final TableView<Row> table = Columns.table("ports-table");
    private final StackPane root = new StackPane(table);

    /** One port of one service. */
    private record Row(String service, PortChip port) {
        String key() {
            return service + " " + port.text() + port.hostIp() + port.protocol();
        }
    }

    public PortsView(Consumer<Command> commands) {
        this.commands = commands;
        var icon =
                Columns.<Row>node(
                        "",
                        36,
                        row ->
                                new StateIcon(
                                        row.port().live()
                                                ? StateShape.RUNNING
                                                : StateShape.NOT_CREATED));
        icon.setMinWidth(36);
        icon.setMaxWidth(36);
        var reach = Columns.<Row>text("Reachable from", 190, PortsView::reach, "quiet-cell");
        table.getColumns()
                .setAll(
                        List.of(
                                icon,
                                Columns.<Row>node("Port", 170, this::chip),
                                Columns.<Row>text("Service", 150, Row::service, "strong-cell"),
                                Columns.<Row>text(
                                        "Protocol", 80, row -> row.port().protocol(), "quiet-cell"),
                                reach,
                                Columns.<Row>text("State", 180, PortsView::state, "quiet-cell"),
                                Columns.<Row>node("Address", 260, this::address)));
        table.setPlaceholder(
                new EmptyState(
                        "No ports",
                        "No service of this project publishes a port. Add “ports:” to one to reach"
                                + " it from this computer."));
    }

    private Node chip(Row row) {
        return new PortLabel(row.port(), uri -> commands.accept(new Command.Browse(uri)));
    }

    private static String reach(Row row) {
        return row.port().open() ? "the whole network" : "only " + row.port().hostIp();
    }

    private static String state(Row row) {
        return row.port().live() ? "Published" : "Published once it runs";
    }

    private Node address(Row row) {
        HBox box = new HBox(8);
        box.setAlignment(Pos.CENTER_LEFT);
        PortChip port = row.port();
        if (port.live()) {
            port.address()
                    .ifPresentOrElse(
                            address -> box.getChildren().setAll(link(address, port)),
                            () ->
                                    box.getChildren()
                                            .setAll(Labels.of(port.endpoint(), "mono", "text-2")));
        }
        return box;
    }

    private List<Node> link(URI address, PortChip port) {
        var link = Labels.of(address.toString(), "link", "mono");
        link.setOnMouseClicked(_ -> commands.accept(new Command.Browse(address)));
        var open =
                Buttons.icon(
                        "port-open-" + port.published(), "Open " + address, Feather.EXTERNAL_LINK);
        open.setOnAction(_ -> commands.accept(new Command.Browse(address)));
        return List.of(link, open);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void render(Frame frame) {
        List<Row> rows =
                frame.services().stream().flatMap(service -> rows(service).stream()).toList();
        KeyedItems.update(table.getItems(), rows, Row::key);
    }

    private static List<Row> rows(ServiceRow service) {
        return service.ports().stream().map(port -> new Row(service.name(), port)).toList();
    }
}
