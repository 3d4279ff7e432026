package io.windlass.app;

import io.windlass.app.command.Command;
import io.windlass.app.logs.Logs;
import io.windlass.app.state.Screen;
import io.windlass.app.view.activity.ActivityView;
import io.windlass.app.view.compose.ComposeView;
import io.windlass.app.view.data.DataView;
import io.windlass.app.view.graph.GraphPane;
import io.windlass.app.view.kit.Buttons;
import io.windlass.app.view.kit.View;
import io.windlass.app.view.logs.LogsView;
import io.windlass.app.view.ports.PortsView;
import io.windlass.app.view.problems.ProblemsView;
import io.windlass.app.view.projects.HomeView;
import io.windlass.app.view.projects.NavView;
import io.windlass.app.view.services.InspectorView;
import io.windlass.app.view.services.ServicesView;
import io.windlass.app.view.shell.AppMenu;
import io.windlass.app.view.shell.Shell;
import io.windlass.app.view.shell.Toolbar;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Makes all views and puts them together; the one file that knows them all. */
public final class Views {

    private Views() {}

    /**
     * Called on the JavaFX thread.
     *
     * @param logs made, fed and closed by the caller
     */
    public static Shell assemble(
            Consumer<Command> commands,
            Runnable quit,
            String home,
            Logs logs,
            Executor background,
            Executor fx) {
        AppMenu menu = new AppMenu(commands, quit);
        Button open = Buttons.text("home-open", "Open folder…", Feather.FOLDER);
        open.setOnAction(_ -> menu.chooseFolder());
        NavView nav = new NavView(commands);
        Map<Screen.Tab, View> tabs = new EnumMap<>(Screen.Tab.class);
        tabs.put(Screen.Tab.SERVICES, new ServicesView(commands));
        tabs.put(Screen.Tab.GRAPH, new GraphPane(commands, background, fx));
        tabs.put(Screen.Tab.COMPOSE, new ComposeView(commands, InstantSource.system()));
        tabs.put(Screen.Tab.LOGS, new LogsView(commands, logs, background, fx));
        tabs.put(Screen.Tab.PORTS, new PortsView(commands));
        tabs.put(Screen.Tab.DATA, new DataView());
        Map<Screen.Dock, View> docks = new EnumMap<>(Screen.Dock.class);
        docks.put(Screen.Dock.LOGS, new LogsView(commands, logs, background, fx));
        docks.put(Screen.Dock.PROBLEMS, new ProblemsView(commands));
        docks.put(Screen.Dock.ACTIVITY, new ActivityView(commands));
        return new Shell(
                commands,
                new Shell.Parts(
                        new Toolbar(commands, menu),
                        nav,
                        nav::setNarrow,
                        new HomeView(commands, home, List.of(open)),
                        new InspectorView(commands),
                        tabs,
                        docks));
    }
}
