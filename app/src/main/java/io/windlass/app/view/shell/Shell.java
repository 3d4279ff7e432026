package io.windlass.app.view.shell;

import io.windlass.app.command.Command;
import io.windlass.app.present.Frame;
import io.windlass.app.state.Activity;
import io.windlass.app.state.AppState;
import io.windlass.app.state.Message;
import io.windlass.app.state.Screen;
import io.windlass.app.view.kit.Buttons;
import io.windlass.app.view.kit.Labels;
import io.windlass.app.view.kit.View;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The window's content: it places the views and shows the ones that the state asks for. */
public final class Shell implements View {

    private static final double INSPECTOR_FROM = 1200;
    private static final double NAV_FROM = 1000;
    private static final double DOCK_HEIGHT = 0.68;

    private final Consumer<Command> commands;
    private final Parts parts;
    private final StatusBar status = new StatusBar();
    private final EngineBanner banner;
    private final ProgressBar progress = new ProgressBar(0);
    private final TabBar<Screen.Tab> tabs;
    private final TabBar<Screen.Dock> dockTabs;
    private final StackPane center = new StackPane();
    private final StackPane dockBody = new StackPane();
    private final VBox dock;
    private final VBox project;
    private final SplitPane split = new SplitPane();
    private final BorderPane root = new BorderPane();
    private Optional<Frame> shown = Optional.empty();

    /**
     * The views to place.
     *
     * @param narrowNav called with whether the navigation has to make do with icons
     */
    public record Parts(
            Toolbar toolbar,
            View nav,
            Consumer<Boolean> narrowNav,
            View home,
            View inspector,
            Map<Screen.Tab, View> tabs,
            Map<Screen.Dock, View> docks) {
        public Parts {
            tabs = new EnumMap<>(tabs);
            docks = new EnumMap<>(docks);
        }
    }

    public Shell(Consumer<Command> commands, Parts parts) {
        this.commands = commands;
        this.parts = parts;
        this.banner = new EngineBanner(commands);
        this.tabs = new TabBar<>("main-tabs", tab -> look(new Message.TabChosen(tab)));
        this.dockTabs = new TabBar<>("dock-tabs", chosen -> look(new Message.DockChosen(chosen)));
        addTabs();
        progress.getStyleClass().add("wl-progress");
        progress.setId("progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        dock = new VBox(dockTabs, dockBody);
        dock.setId("dock");
        dock.setMinHeight(33);
        VBox.setVgrow(dockBody, javafx.scene.layout.Priority.ALWAYS);
        dockBody.setMinHeight(0);
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().add(center);
        VBox.setVgrow(split, javafx.scene.layout.Priority.ALWAYS);
        project = new VBox(tabs, split);
        center.setMinHeight(120);
        root.setTop(new VBox(parts.toolbar().node(), progress, banner.node()));
        root.setLeft(parts.nav().node());
        root.setBottom(status.node());
        root.widthProperty().subscribe(_ -> fold());
    }

    private void addTabs() {
        tabs.add(Screen.Tab.SERVICES, "tab-services", "Services");
        tabs.add(Screen.Tab.GRAPH, "tab-graph", "Graph");
        tabs.add(Screen.Tab.COMPOSE, "tab-compose", "Compose");
        tabs.add(Screen.Tab.LOGS, "tab-logs", "Logs");
        tabs.add(Screen.Tab.PORTS, "tab-ports", "Ports");
        tabs.add(Screen.Tab.DATA, "tab-data", "Data");
        dockTabs.add(Screen.Dock.LOGS, "dock-logs", "Logs");
        dockTabs.add(Screen.Dock.PROBLEMS, "dock-problems", "Problems");
        dockTabs.add(Screen.Dock.ACTIVITY, "dock-activity", "Activity");
        var close = Buttons.icon("dock-close", "Close", Feather.CHEVRON_DOWN);
        close.setOnAction(_ -> toggleDock());
        dockTabs.getChildren().addAll(Labels.spacer(), close);
    }

    private void look(Message message) {
        commands.accept(new Command.Look(message));
    }

    /** Shows or hides the lower part. */
    public void toggleDock() {
        shown.ifPresent(frame ->
                look(
                        new Message.DockChosen(
                                frame.state().screen().dock() == Screen.Dock.CLOSED
                                        ? Screen.Dock.LOGS
                                        : Screen.Dock.CLOSED)));
    }

    /** Does what the primary button says. */
    public void firePrimary() {
        parts.toolbar().firePrimary();
    }

    /** What is shown now; empty before the first frame. */
    Optional<Frame> frame() {
        return shown;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void render(Frame frame) {
        shown = Optional.of(frame);
        Screen screen = frame.state().screen();
        parts.toolbar().render(frame);
        parts.nav().render(frame);
        banner.render(frame);
        status.render(frame);
        renderProgress(frame.state());
        if (screen.project().isEmpty()) {
            parts.home().render(frame);
            place(root, parts.home().node());
            root.setRight(null);
            return;
        }
        tabs.select(screen.tab());
        renderDock(frame, screen);
        View tab = parts.tabs().get(screen.tab());
        if (tab != null) {
            tab.render(frame);
            fill(center, tab.node());
        }
        place(root, project);
        parts.inspector().render(frame);
        fold();
    }

    private void renderDock(Frame frame, Screen screen) {
        boolean open = screen.dock() != Screen.Dock.CLOSED && screen.tab() != Screen.Tab.LOGS;
        if (open && split.getItems().size() == 1) {
            split.getItems().add(dock);
            split.setDividerPositions(DOCK_HEIGHT);
        } else if (!open && split.getItems().size() == 2) {
            split.getItems().remove(dock);
        }
        dockTabs.select(screen.dock());
        long problems =
                frame.state()
                        .current()
                        .flatMap(current -> current.loaded())
                        .map(loaded -> (long) loaded.findings().size())
                        .orElse(0L);
        dockTabs.badge(
                Screen.Dock.PROBLEMS,
                (int) problems,
                frame.state().current().map(current -> current.broken()).orElse(false)
                        ? "fail"
                        : "warn");
        int running = (int) frame.state().activities().stream().filter(Activity::running).count();
        dockTabs.badge(Screen.Dock.ACTIVITY, running, "busy");
        View body = parts.docks().get(screen.dock());
        if (open && body != null) {
            body.render(frame);
            fill(dockBody, body.node());
        }
    }

    private void renderProgress(AppState state) {
        Optional<Activity> running =
                state.currentName()
                        .flatMap(state::runningOn)
                        .or(() ->
                                state.activities().stream().filter(Activity::running).findFirst());
        progress.setVisible(running.isPresent());
        progress.setProgress(running.map(Activity::fraction).orElse(0.0));
    }

    /**
     * What does not fit beside the table gives way: first the inspector, then the words of the
     * navigation.
     */
    private void fold() {
        double width = root.getWidth();
        parts.narrowNav().accept(width > 0 && width < NAV_FROM);
        boolean room = width == 0 || width >= INSPECTOR_FROM;
        boolean wanted = shown.map(Shell::selectionExists).orElse(false);
        Node right = room && wanted ? parts.inspector().node() : null;
        if (!Objects.equals(root.getRight(), right)) {
            root.setRight(right);
        }
    }

    private static boolean selectionExists(Frame frame) {
        Screen screen = frame.state().screen();
        return screen.project().isPresent()
                && frame.services().stream()
                        .anyMatch(row -> screen.service().equals(Optional.of(row.name())));
    }

    private static void place(BorderPane pane, Node node) {
        if (!Objects.equals(pane.getCenter(), node)) {
            pane.setCenter(node);
        }
    }

    private static void fill(StackPane pane, Node node) {
        if (!pane.getChildren().equals(List.of(node))) {
            pane.getChildren().setAll(node);
        }
    }
}
