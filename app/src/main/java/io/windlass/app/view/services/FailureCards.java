package io.windlass.app.view.services;

import io.windlass.app.present.Frame;
import io.windlass.app.present.StateShape;
import io.windlass.app.state.Activity;
import io.windlass.app.view.kit.Buttons;
import io.windlass.app.view.kit.Labels;
import io.windlass.app.view.kit.StateIcon;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Tells, above the services, why the last operation did not get through. */
final class FailureCards {

    private final VBox box = new VBox(8);
    private final Set<String> dismissed = new HashSet<>();
    private String shown = "";

    FailureCards() {
        box.setId("failure-cards");
        hide();
    }

    Node node() {
        return box;
    }

    void render(Frame frame) {
        String project = frame.state().currentName().orElse("");
        Optional<Activity> last =
                frame.state().activities().stream()
                        .filter(activity -> activity.project().equals(project))
                        .findFirst()
                        .filter(activity -> !dismissed.contains(activity.id()));
        if (last.isPresent() && last.get().status() instanceof Activity.Status.Failed failed) {
            if (!shown.equals(last.get().id())) {
                shown = last.get().id();
                show(last.get(), failed);
            }
        } else {
            hide();
        }
    }

    private void hide() {
        shown = "";
        box.getChildren().clear();
        box.setPadding(Insets.EMPTY);
        box.setVisible(false);
        box.setManaged(false);
    }

    private void show(Activity activity, Activity.Status.Failed failed) {
        box.getChildren().clear();
        for (Problem problem : failed.problems()) {
            boolean last = problem.equals(failed.problems().getLast());
            box.getChildren().add(card(activity, problem, last ? failed.blocked() : List.of()));
        }
        box.setPadding(new Insets(12));
        box.setVisible(true);
        box.setManaged(true);
    }

    private Node card(Activity activity, Problem problem, List<String> blocked) {
        Label title = Labels.of(problem.summary(), "strong");
        title.setWrapText(true);
        title.setId("failure-summary");
        var close = Buttons.icon("failure-dismiss", "Dismiss", Feather.X);
        close.setOnAction(_ -> {
            dismissed.add(activity.id());
            hide();
        });
        HBox head =
                new HBox(
                        10,
                        new StateIcon(StateShape.FAILED),
                        title,
                        Labels.spacer(),
                        Labels.of(activity.verb() + " did not get through", "text-2", "small"),
                        close);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(head);
        card.getStyleClass().addAll("card", "fail");
        problem.detail()
                .filter(text -> !text.isBlank())
                .ifPresent(text -> card.getChildren().add(evidence(text)));
        problem.fixes().stream()
                .map(Fix::label)
                .forEach(hint -> {
                    Label label = Labels.of(hint, "text-2", "small");
                    label.setWrapText(true);
                    card.getChildren().add(label);
                });
        if (!blocked.isEmpty()) {
            card.getChildren().add(effect(blocked));
        }
        return card;
    }

    private static Node effect(List<String> blocked) {
        Label effect =
                Labels.of(
                        "Not reached because of it: " + String.join(", ", blocked),
                        "text-2",
                        "small");
        effect.setWrapText(true);
        return effect;
    }

    private static Node evidence(String text) {
        Label label = new Label(text.strip());
        label.getStyleClass().add("evidence");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMaxHeight(160);
        return label;
    }
}
