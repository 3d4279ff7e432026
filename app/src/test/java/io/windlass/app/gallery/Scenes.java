package io.windlass.app.gallery;

import io.windlass.app.state.Activity;
import io.windlass.app.state.AppState;
import io.windlass.app.state.Message;
import io.windlass.app.state.ProjectId;
import io.windlass.app.state.Reducer;
import io.windlass.app.state.Screen;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Severity;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.EngineEvent;
import io.windlass.engine.api.EngineInfo;
import io.windlass.engine.api.Volume;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Whole states of the application, by name. */
public final class Scenes {

    private static final EngineInfo ENGINE =
            new EngineInfo(
                    "local", "Docker", "28.5.2", "1.51", "unix:///var/run/docker.sock", "linux");
    private static final ProjectId SHOP = new ProjectId(Shop.FOLDER.toString());

    private Scenes() {}

    public static SequencedMap<String, AppState> all() {
        SequencedMap<String, AppState> all = new LinkedHashMap<>();
        all.put("home-empty", apply(AppState.initial(), synced(List.of())));
        all.put("home-no-engine", apply(AppState.initial(), missing()));
        all.put("home", apply(running(), new Message.Showed(Optional.empty())));
        all.put("not-created", opened(List.of()));
        all.put("running", running());
        all.put("selected", apply(running(), new Message.ServiceSelected(Optional.of("api"))));
        all.put("starting", starting());
        all.put("failed", failed());
        all.put("broken", broken());
        all.put("lost", lost());
        all.put("ports", apply(running(), new Message.TabChosen(Screen.Tab.PORTS)));
        all.put("data", apply(running(), new Message.TabChosen(Screen.Tab.DATA)));
        all.put("graph", apply(running(), new Message.TabChosen(Screen.Tab.GRAPH)));
        all.put("graph-starting", apply(starting(), new Message.TabChosen(Screen.Tab.GRAPH)));
        all.put("logs", apply(running(), new Message.TabChosen(Screen.Tab.LOGS)));
        all.put("logs-dock", apply(running(), new Message.DockChosen(Screen.Dock.LOGS)));
        all.put("logs-silent", apply(running(), new Message.TabChosen(Screen.Tab.LOGS)));
        return all;
    }

    public static AppState apply(AppState state, Message... messages) {
        AppState result = state;
        for (Message message : messages) {
            result = Reducer.reduce(result, message);
        }
        return result;
    }

    private static Message synced(List<Container> containers) {
        return new Message.EngineSaid(
                new EngineEvent.Synced(
                        ENGINE,
                        containers,
                        List.of(),
                        List.of(new Volume("shop_dbdata", "local", "", Map.of()))),
                Shop.NOW);
    }

    private static Message missing() {
        return new Message.EngineMissing(
                List.of(
                        Problem.of(
                                Code.ENGINE_NOT_FOUND,
                                "There is no socket at /var/run/docker.sock."),
                        Problem.of(
                                Code.ENGINE_PERMISSION_DENIED,
                                "You may not use /run/user/1000/docker.sock.")));
    }

    private static AppState opened(List<Container> containers) {
        return apply(
                AppState.initial(),
                synced(containers),
                new Message.ProjectOpened(SHOP, Shop.FOLDER, Shop.NOW),
                new Message.ProjectLoaded(SHOP, Shop.loaded(), Map.of()));
    }

    private static AppState running() {
        List<Container> all = new ArrayList<>(Shop.running());
        all.add(
                Shop.container(
                        "blog", "web", new State.Running(Container.Health.NONE), 4000, 2368, 80));
        all.add(Shop.container("blog", "search", new State.Restarting(), 30, 0, 0));
        all.add(
                Shop.container(
                        "analytics",
                        "api",
                        new State.Running(Container.Health.HEALTHY),
                        90000,
                        8123,
                        80));
        all.add(
                Shop.container(
                        "legacy-erp-of-the-northern-branch", "app", new State.Exited(1), 0, 0, 0));
        return opened(all);
    }

    private static Activity up(Activity.Status status, Optional<Instant> ended) {
        return new Activity(
                "1",
                "shop",
                "Up",
                9,
                21,
                "waiting for db to be healthy",
                Map.of(
                        "migrate", "Waiting for db (healthy)",
                        "api", "Waiting for migrate (completed)",
                        "web", "Waiting for api (healthy)"),
                0.43,
                Shop.NOW.minusSeconds(14),
                ended,
                status);
    }

    private static AppState starting() {
        return apply(
                opened(Shop.starting()),
                new Message.ActivityChanged(up(new Activity.Status.Running(), Optional.empty())),
                new Message.DockChosen(Screen.Dock.ACTIVITY));
    }

    private static AppState failed() {
        Problem problem =
                new Problem(
                        Code.PORT_IN_USE,
                        "Port 8080 is in use by web of project blog, so web could not start.",
                        Optional.of(
                                "driver failed programming external connectivity on endpoint"
                                        + " shop-web-1: Bind for 0.0.0.0:8080 failed: port is already"
                                        + " allocated"),
                        List.of(
                                new Fix.Hint(
                                        "Stop the other one, or publish another port in"
                                                + " compose.yaml:6.")));
        List<Container> containers = new ArrayList<>(Shop.running());
        containers.set(0, Shop.container("web", new State.Created(), 0, 0, 0));
        return apply(
                opened(containers),
                new Message.ActivityChanged(
                        up(
                                new Activity.Status.Failed(List.of(problem), List.of()),
                                Optional.of(Shop.NOW))),
                new Message.DockChosen(Screen.Dock.ACTIVITY));
    }

    private static AppState broken() {
        var file = Shop.FOLDER.resolve("compose.yaml");
        List<Finding> findings =
                List.of(
                        new Finding(
                                Severity.ERROR,
                                Problem.of(
                                        Code.UNKNOWN_KEY,
                                        "Service web has no attribute “portz”.",
                                        new Fix.Hint("Did you mean “ports”?")),
                                Optional.of(new Position(file, 6, 5)),
                                "services.web.portz"),
                        new Finding(
                                Severity.ERROR,
                                Problem.of(
                                        Code.UNDEFINED_REFERENCE,
                                        "Service api depends on “dbb”, which no file defines.",
                                        new Fix.Hint("Did you mean “db”?")),
                                Optional.of(new Position(file, 16, 9)),
                                "services.api.depends_on"),
                        new Finding(
                                Severity.WARNING,
                                Problem.of(
                                        Code.UNSET_VARIABLE,
                                        "Variable TAG is not set; an empty text is used."),
                                Optional.of(new Position(file, 35, 12)),
                                "services.db.image"));
        return apply(
                opened(Shop.running()),
                new Message.ProjectLoaded(
                        SHOP,
                        new Loaded(Optional.of(Shop.project()), findings, List.of()),
                        Map.of()),
                new Message.DockChosen(Screen.Dock.PROBLEMS));
    }

    private static AppState lost() {
        return apply(
                running(),
                new Message.EngineSaid(
                        new EngineEvent.Disconnected(
                                Problem.of(
                                        Code.ENGINE_LOST,
                                        "The connection to unix:///var/run/docker.sock broke."),
                                Shop.NOW.plusSeconds(4)),
                        Shop.NOW));
    }
}
