package io.windlass.app.view.shell;

import io.windlass.app.command.Command;
import io.windlass.app.present.Frame;
import io.windlass.app.state.ProjectId;
import java.io.File;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The menu behind the project's name: open, reload, close, quit. */
public final class AppMenu {

    static final KeyCombination OPEN =
            new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

    private final Consumer<Command> commands;
    private final MenuButton button = new MenuButton("Windlass");
    private final MenuItem reload = item("menu-reload", "Read files again");
    private final MenuItem close = item("menu-close", "Close project");
    private Optional<ProjectId> project = Optional.empty();

    /**
     * The menu.
     *
     * @param quit ends the program
     */
    public AppMenu(Consumer<Command> commands, Runnable quit) {
        this.commands = commands;
        button.setId("app-menu");
        button.getStyleClass().setAll("menu-button", "wl-button", "project-menu");
        var icon = AppMenu.class.getResource("/io/windlass/app/icons/windlass-48.png");
        if (icon != null) {
            ImageView mark = new ImageView(new Image(icon.toExternalForm()));
            mark.setFitWidth(20);
            mark.setFitHeight(20);
            button.setGraphic(mark);
        }
        MenuItem folder = item("menu-open-folder", "Open folder…");
        folder.setAccelerator(OPEN);
        folder.setOnAction(_ -> chooseFolder());
        MenuItem file = item("menu-open-file", "Open Compose file…");
        file.setOnAction(_ -> chooseFile());
        reload.setOnAction(_ -> project.ifPresent(id -> commands.accept(new Command.Reload(id))));
        close.setOnAction(_ -> project.ifPresent(id -> commands.accept(new Command.Close(id))));
        MenuItem engine = item("menu-find-engine", "Look for an engine again");
        engine.setOnAction(_ -> commands.accept(new Command.FindEngine()));
        MenuItem leave = item("menu-quit", "Quit");
        leave.setOnAction(_ -> quit.run());
        button.getItems()
                .addAll(
                        folder,
                        file,
                        new SeparatorMenuItem(),
                        reload,
                        close,
                        new SeparatorMenuItem(),
                        engine,
                        new SeparatorMenuItem(),
                        leave);
    }

    private static MenuItem item(String id, String label) {
        MenuItem item = new MenuItem(label);
        item.setId(id);
        return item;
    }

    MenuButton node() {
        return button;
    }

    void render(Frame frame) {
        project = frame.state().screen().project().filter(id -> !id.isFound());
        String name = frame.state().currentName().orElse("Windlass");
        button.setText(name);
        reload.setDisable(project.isEmpty());
        close.setDisable(project.isEmpty());
    }

    /** Asks for a folder and opens it. */
    public void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a folder with a Compose file");
        open(chooser.showDialog(window()));
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a Compose file");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Compose files", "*.yaml", "*.yml"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        open(chooser.showOpenDialog(window()));
    }

    private void open(@org.jspecify.annotations.Nullable File chosen) {
        if (chosen != null) {
            commands.accept(new Command.Open(chosen.toPath()));
        }
    }

    private Window window() {
        Node node = button;
        return node.getScene().getWindow();
    }
}
