package io.windlass.app.view.shell;

import io.windlass.app.command.Command;
import io.windlass.app.present.Frame;
import io.windlass.app.present.PrimaryAction;
import io.windlass.app.state.AppState;
import io.windlass.app.state.Message;
import io.windlass.app.state.OpenProject;
import io.windlass.app.state.ProjectId;
import io.windlass.app.state.Screen;
import io.windlass.app.view.kit.Buttons;
import io.windlass.app.view.kit.Labels;
import io.windlass.app.view.kit.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which project, which files, and the buttons that act on all of it. */
public final class Toolbar implements View {

    private final Consumer<Command> commands;
    private final AppMenu menu;
    private final HBox root = new HBox();
    private final Label files = Labels.of("", "medium");
    private final HBox filesBox;
    private final Region line = separator();
    private final Button theme = Buttons.icon("theme", "Light or dark", Feather.SUN);
    private final Button down = Buttons.text("down", "Down", Feather.SQUARE);
    private final Button primary = Buttons.text("primary", "Up", Feather.PLAY, "primary");
    private Optional<Frame> shown = Optional.empty();

    public Toolbar(Consumer<Command> commands, AppMenu menu) {
        this.commands = commands;
        this.menu = menu;
        root.getStyleClass().add("wl-toolbar");
        FontIcon file = new FontIcon(Feather.FILE_TEXT);
        filesBox = new HBox(8, file, files);
        filesBox.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        files.setId("files");
        files.setMinWidth(0);
        down.setMinWidth(Region.USE_PREF_SIZE);
        primary.setMinWidth(Region.USE_PREF_SIZE);
        primary.setOnAction(_ -> firePrimary());
        down.setOnAction(
                _ -> project().ifPresent(id -> commands.accept(new Command.Down(id, false))));
        theme.setOnAction(_ -> toggleTheme());
        menu.node().setMinWidth(Region.USE_PREF_SIZE);
        root.getChildren()
                .addAll(menu.node(), line, filesBox, Labels.spacer(), theme, down, primary);
    }

    private static Region separator() {
        Region line = new Region();
        line.getStyleClass().add("separator-v");
        return line;
    }

    private Optional<ProjectId> project() {
        return shown.flatMap(frame -> frame.state().screen().project());
    }

    /** What the primary button does now; the key that stands for it does the same. */
    void firePrimary() {
        if (primary.isDisabled() || shown.isEmpty()) {
            return;
        }
        Frame frame = shown.get();
        switch (frame.primary().kind()) {
            case OPEN -> menu.chooseFolder();
            case UP -> project().ifPresent(id -> commands.accept(new Command.Up(id, List.of())));
            case RESTART ->
                    project().ifPresent(id -> commands.accept(new Command.Restart(id, List.of())));
            case CANCEL ->
                    frame.state()
                            .currentName()
                            .flatMap(frame.state()::runningOn)
                            .ifPresent(
                                    activity -> commands.accept(new Command.Cancel(activity.id())));
        }
    }

    private void toggleTheme() {
        shown.ifPresent(frame ->
                commands.accept(
                        new Command.Look(
                                new Message.ThemeChosen(
                                        switch (frame.state().screen().theme()) {
                                            case LIGHT -> Screen.Theme.DARK;
                                            case DARK -> Screen.Theme.LIGHT;
                                        }))));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void render(Frame frame) {
        shown = Optional.of(frame);
        menu.render(frame);
        Optional<OpenProject> project = frame.state().current();
        String names = project.map(Toolbar::files).orElse("");
        files.setText(names);
        boolean has = !names.isEmpty();
        filesBox.setVisible(has);
        filesBox.setManaged(has);
        line.setVisible(has);
        project.ifPresent(open -> files.setTooltip(new Tooltip(open.source().toString())));
        renderDown(frame.state(), frame);
        renderPrimary(frame.primary());
        theme.setGraphic(
                new FontIcon(
                        frame.state().screen().theme() == Screen.Theme.DARK
                                ? Feather.SUN
                                : Feather.MOON));
    }

    private void renderDown(AppState state, Frame frame) {
        boolean inProject = state.screen().project().isPresent();
        boolean something = frame.services().stream().anyMatch(row -> !row.containers().isEmpty());
        boolean busy = state.currentName().flatMap(state::runningOn).isPresent();
        down.setVisible(inProject);
        down.setManaged(inProject);
        down.setDisable(!something || busy || !state.engineAnswers());
        down.setTooltip(
                new Tooltip(
                        something
                                ? "Removes the containers and networks; volumes keep their data"
                                : "Nothing of this project is on the engine"));
    }

    private void renderPrimary(PrimaryAction action) {
        primary.setText(action.label());
        primary.setDisable(!action.enabled());
        primary.setTooltip(new Tooltip(action.why()));
        primary.setAccessibleText(action.label() + ". " + action.why());
        Feather icon =
                switch (action.kind()) {
                    case UP -> Feather.PLAY;
                    case RESTART -> Feather.ROTATE_CW;
                    case CANCEL -> Feather.X;
                    case OPEN -> Feather.FOLDER;
                };
        primary.setGraphic(new FontIcon(icon));
    }

    private static String files(OpenProject project) {
        List<Path> files = project.shown().map(shown -> shown.files()).orElse(List.of());
        if (files.isEmpty()) {
            return String.valueOf(project.source().getFileName());
        }
        String first = String.valueOf(files.getFirst().getFileName());
        return files.size() == 1 ? first : first + " + " + (files.size() - 1);
    }
}
