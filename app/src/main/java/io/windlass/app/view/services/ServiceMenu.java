package io.windlass.app.view.services;

import io.windlass.app.command.Command;
import io.windlass.app.present.ServiceRow;
import io.windlass.app.state.ProjectId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What can be done with one service. */
final class ServiceMenu {

    private final ContextMenu menu = new ContextMenu();

    ServiceMenu(ProjectId project, ServiceRow row, Consumer<Command> commands) {
        List<String> one = List.of(row.name());
        MenuItem up = item("service-up", row.running() > 0 ? "Apply and start" : "Start");
        up.setOnAction(_ -> commands.accept(new Command.Up(project, one)));
        MenuItem stop = item("service-stop", "Stop");
        stop.setDisable(row.running() == 0);
        stop.setOnAction(_ -> commands.accept(new Command.Stop(project, one)));
        MenuItem restart = item("service-restart", "Restart");
        restart.setDisable(row.containers().isEmpty());
        restart.setOnAction(_ -> commands.accept(new Command.Restart(project, one)));
        menu.getItems().addAll(up, stop, restart, new SeparatorMenuItem());
        row.ports().stream()
                .flatMap(port -> port.address().stream())
                .forEach(address -> {
                    MenuItem open = item("service-open", "Open " + address);
                    open.setOnAction(_ -> commands.accept(new Command.Browse(address)));
                    menu.getItems().add(open);
                });
        MenuItem copy = item("service-copy-name", "Copy name");
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(row.name());
            Clipboard.getSystemClipboard().setContent(content);
        });
        menu.getItems().add(copy);
    }

    private static MenuItem item(String id, String label) {
        MenuItem item = new MenuItem(label);
        item.setId(id);
        item.setMnemonicParsing(false);
        return item;
    }

    ContextMenu menu() {
        return menu;
    }
}
