package io.windlass.app.view.shell;

import io.windlass.app.present.Frame;
import io.windlass.app.present.StateShape;
import io.windlass.app.present.Words;
import io.windlass.app.state.Activity;
import io.windlass.app.state.AppState;
import io.windlass.app.state.EngineStatus;
import io.windlass.app.view.kit.Labels;
import io.windlass.app.view.kit.StateIcon;
import io.windlass.app.view.kit.View;
import io.windlass.compose.problem.Severity;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The line at the lower edge: the engine, what goes on, problems. */
final class StatusBar implements View {

    private final StateIcon engineIcon = new StateIcon(StateShape.UNKNOWN, 10);
    private final Label engine = Labels.of("");
    private final StateIcon workIcon = new StateIcon(StateShape.STARTING, 10);
    private final Label work = Labels.of("");
    private final HBox workBox = new HBox(6, workIcon, work);
    private final Label problems = Labels.of("");
    private final HBox root;

    StatusBar() {
        engine.setId("status-engine");
        work.setId("status-work");
        problems.setId("status-problems");
        engine.setMinWidth(Double.NEGATIVE_INFINITY);
        problems.setMinWidth(Double.NEGATIVE_INFINITY);
        HBox engineBox = new HBox(6, engineIcon, engine);
        engineBox.setAlignment(Pos.CENTER_LEFT);
        workBox.setAlignment(Pos.CENTER_LEFT);
        root = new HBox(engineBox, workBox, Labels.spacer(), problems);
        root.getStyleClass().addAll("status-bar", "wl-status");
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void render(Frame frame) {
        AppState state = frame.state();
        engine.setText(engineWords(state.engine()));
        engine.setTooltip(new Tooltip(engineDetail(state.engine())));
        engineIcon.setState(
                switch (state.engine()) {
                    case EngineStatus.Connected _ -> StateShape.RUNNING;
                    case EngineStatus.Searching _ -> StateShape.STARTING;
                    case EngineStatus.Lost _ -> StateShape.UNHEALTHY;
                    case EngineStatus.Absent _ -> StateShape.STOPPED;
                });
        Optional<Activity> running =
                state.activities().stream().filter(Activity::running).findFirst();
        workBox.setVisible(running.isPresent());
        running.ifPresent(activity ->
                work.setText(
                        activity.verb()
                                + " "
                                + activity.project()
                                + " · "
                                + activity.done()
                                + " of "
                                + activity.total()
                                + (activity.now().isEmpty() ? "" : " · " + activity.now())));
        problems.setText(problemWords(state));
    }

    private static String engineWords(EngineStatus status) {
        return switch (status) {
            case EngineStatus.Connected(var engine) ->
                    engine.product() + " " + engine.version() + " · " + engine.name();
            case EngineStatus.Searching() -> "Looking for an engine";
            case EngineStatus.Lost lost -> lost.engine().product() + " does not answer";
            case EngineStatus.Absent _ -> "No engine";
        };
    }

    private static String engineDetail(EngineStatus status) {
        return switch (status) {
            case EngineStatus.Connected(var engine) ->
                    engine.endpoint() + ", API " + engine.apiVersion();
            case EngineStatus.Searching() -> "";
            case EngineStatus.Lost lost -> lost.problem().summary();
            case EngineStatus.Absent(var tried) ->
                    String.join("\n", tried.stream().map(problem -> problem.summary()).toList());
        };
    }

    private static String problemWords(AppState state) {
        long errors =
                state.current()
                        .flatMap(project -> project.loaded())
                        .map(loaded ->
                                loaded.findings().stream()
                                        .filter(finding -> finding.severity() != Severity.HINT)
                                        .count())
                        .orElse(0L);
        return errors == 0 ? "" : Words.count((int) errors, "problem");
    }
}
