package io.windlass.app.view.shell;

import io.windlass.app.command.Command;
import io.windlass.app.present.Frame;
import io.windlass.app.present.StateShape;
import io.windlass.app.state.EngineStatus;
import io.windlass.app.view.kit.Buttons;
import io.windlass.app.view.kit.Labels;
import io.windlass.app.view.kit.StateIcon;
import io.windlass.app.view.kit.View;
import io.windlass.compose.problem.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** A strip that says why nothing can be raised, while no engine answers. */
final class EngineBanner implements View {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Label words = Labels.of("", "medium");
    private final Label detail = Labels.of("", "text-2", "small");
    private final HBox root;

    EngineBanner(Consumer<Command> commands) {
        words.setId("banner-words");
        words.setMinWidth(Double.NEGATIVE_INFINITY);
        detail.setMinWidth(0);
        var retry = Buttons.text("banner-retry", "Look again", Feather.REFRESH_CW);
        retry.setMinWidth(Double.NEGATIVE_INFINITY);
        retry.setOnAction(_ -> commands.accept(new Command.FindEngine()));
        root = new HBox(new StateIcon(StateShape.UNHEALTHY), words, detail, Labels.spacer(), retry);
        root.setId("engine-banner");
        root.getStyleClass().add("banner");
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void render(Frame frame) {
        EngineStatus status = frame.state().engine();
        boolean visible =
                status instanceof EngineStatus.Absent || status instanceof EngineStatus.Lost;
        root.setVisible(visible);
        root.setManaged(visible);
        switch (status) {
            case EngineStatus.Absent(var tried) -> absent(tried);
            case EngineStatus.Lost lost -> lost(lost.problem(), lost.since());
            case EngineStatus.Searching _, EngineStatus.Connected _ -> words.setText("");
        }
    }

    private void absent(List<Problem> tried) {
        words.setText("No container engine answers");
        detail.setText(
                tried.isEmpty()
                        ? "Files, graph and checks work without one."
                        : tried.getFirst().summary());
        detail.setTooltip(
                new Tooltip(String.join("\n", tried.stream().map(Problem::summary).toList())));
    }

    private void lost(Problem problem, Instant since) {
        words.setText("The engine does not answer since " + CLOCK.format(since));
        detail.setText(
                problem.summary()
                        + " What is shown is as of then; Windlass tries again by itself.");
        detail.setTooltip(new Tooltip(problem.summary()));
    }
}
