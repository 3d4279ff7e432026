package io.windlass.app;

import io.windlass.compose.problem.Problem;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the program, with a project that it raised taken down before if that is wished. */
final class Leaving {

    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);
    private static final ButtonType DOWN = new ButtonType("Take it down", ButtonBar.ButtonData.YES);
    private static final ButtonType LEAVE =
            new ButtonType("Leave it running", ButtonBar.ButtonData.NO);

    private Leaving() {}

    /** Asks what shall become of a project that was raised at the start. */
    static void ask(Stage owner, Optional<Raising> raising, Runnable end) {
        if (raising.filter(Raising::ours).isEmpty()) {
            end.run();
            return;
        }
        Alert question =
                new Alert(
                        Alert.AlertType.CONFIRMATION,
                        "It was brought up when this window was opened. Taking it down removes its"
                                + " containers, networks and the volumes that were made for it.",
                        DOWN,
                        LEAVE,
                        ButtonType.CANCEL);
        question.initOwner(owner);
        question.setTitle("Windlass");
        question.setHeaderText("The project is still up");
        question.getDialogPane().setId("leaving");
        Optional<ButtonType> answer = question.showAndWait();
        if (answer.equals(Optional.of(DOWN))) {
            now(raising, end);
        } else if (answer.equals(Optional.of(LEAVE))) {
            end.run();
        }
    }

    /** Takes it down without asking, while the window goes on showing how far that is. */
    static void now(Optional<Raising> raising, Runnable end) {
        Optional<Raising> ours = raising.filter(Raising::ours);
        if (ours.isEmpty()) {
            end.run();
            return;
        }
        Thread.ofVirtual()
                .name("leave")
                .start(() -> {
                    try {
                        List<Problem> problems = ours.get().down();
                        problems.forEach(problem -> LOG.warn("{}", problem.summary()));
                        if (problems.isEmpty()) {
                            end.run();
                        }
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
    }
}
