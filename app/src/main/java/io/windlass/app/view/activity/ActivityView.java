package io.windlass.app.view.activity;

import io.windlass.app.command.Command;
import io.windlass.app.present.Frame;
import io.windlass.app.present.StateShape;
import io.windlass.app.present.Words;
import io.windlass.app.state.Activity;
import io.windlass.app.view.kit.Buttons;
import io.windlass.app.view.kit.EmptyState;
import io.windlass.app.view.kit.Labels;
import io.windlass.app.view.kit.StateIcon;
import io.windlass.app.view.kit.View;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Operations, latest first: what they do, how far they are, how they ended. */
public final class ActivityView implements View {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Consumer<Command> commands;
    private final VBox list = new VBox();
    private final ScrollPane root = new ScrollPane(list);
    private List<Activity> shown = List.of();
    private boolean drawn;

    public ActivityView(Consumer<Command> commands) {
        this.commands = commands;
        root.setId("activity");
        root.setFitToWidth(true);
        root.setFitToHeight(true);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void render(Frame frame) {
        List<Activity> activities = frame.state().activities();
        boolean moving = activities.stream().anyMatch(Activity::running);
        if (drawn && !moving && activities.equals(shown)) {
            return;
        }
        drawn = true;
        shown = activities;
        list.getChildren().clear();
        activities.forEach(activity -> list.getChildren().add(row(activity, frame.now())));
        if (activities.isEmpty()) {
            EmptyState empty =
                    new EmptyState("Nothing was done yet", "Up, Down and the like appear here.");
            VBox.setVgrow(empty, Priority.ALWAYS);
            list.getChildren().add(empty);
        }
    }

    private Node row(Activity activity, Instant now) {
        Label verb = Labels.of(activity.verb(), "strong");
        verb.setMinWidth(64);
        Label project = Labels.of(activity.project(), "text-2");
        project.setMinWidth(90);
        Label text = Labels.of(sentence(activity), tone(activity));
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Duration took = Duration.between(activity.startedAt(), activity.endedAt().orElse(now));
        Label duration = Labels.of(Words.duration(took), "small", "text-2");
        duration.setMinWidth(Double.NEGATIVE_INFINITY);
        Label clock = Labels.of(CLOCK.format(activity.startedAt()), "small", "text-3");
        clock.setMinWidth(Double.NEGATIVE_INFINITY);
        HBox row = new HBox(new StateIcon(shape(activity)), verb, project, text);
        if (activity.running()) {
            var cancel = Buttons.text("activity-cancel", "Cancel", Feather.X, "quiet");
            cancel.setMinWidth(Double.NEGATIVE_INFINITY);
            cancel.setOnAction(_ -> commands.accept(new Command.Cancel(activity.id())));
            row.getChildren().add(cancel);
        }
        row.getChildren().addAll(duration, clock);
        row.getStyleClass().add("activity-row");
        return row;
    }

    private static String sentence(Activity activity) {
        return switch (activity.status()) {
            case Activity.Status.Running() ->
                    activity.done()
                            + " of "
                            + activity.total()
                            + (activity.now().isEmpty() ? "" : " · " + activity.now());
            case Activity.Status.Done() ->
                    activity.total() == 0
                            ? "Nothing to do"
                            : Words.count(activity.total(), "step") + " done";
            case Activity.Status.Cancelled(int notRun) ->
                    "Cancelled, " + Words.count(notRun, "step") + " not done";
            case Activity.Status.Failed failed -> failed.summary();
        };
    }

    private static String tone(Activity activity) {
        return switch (activity.status()) {
            case Activity.Status.Running() -> "tone-busy";
            case Activity.Status.Failed _ -> "tone-fail";
            case Activity.Status.Done(), Activity.Status.Cancelled _ -> "text-2";
        };
    }

    private static StateShape shape(Activity activity) {
        return switch (activity.status()) {
            case Activity.Status.Running() -> StateShape.STARTING;
            case Activity.Status.Done() -> StateShape.COMPLETED;
            case Activity.Status.Cancelled _ -> StateShape.STOPPED;
            case Activity.Status.Failed _ -> StateShape.FAILED;
        };
    }
}
