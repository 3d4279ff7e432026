package io.windlass.app.view.compose;

import io.windlass.app.present.StateShape;
import io.windlass.app.source.SourceLine;
import io.windlass.app.view.kit.StateIcon;
import io.windlass.compose.problem.Severity;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * What stands in front of a line: a mark where something is wrong, its number, whether it is new.
 */
final class Gutter {

    static final SourceLine PLAIN = new SourceLine(List.of(), List.of(), false);

    private static final double MARK = 22;
    private static final double NUMBER = 38;

    private IntConsumer marked = _ -> {};

    /** What happens when the mark of a line is clicked. */
    void onMark(IntConsumer action) {
        marked = action;
    }

    Node cell(int line, SourceLine source) {
        StackPane mark = new StackPane();
        mark.getStyleClass().add("gutter-mark");
        mark.setMinWidth(MARK);
        mark.setMaxWidth(MARK);
        source.severity()
                .ifPresent(severity -> {
                    mark.getChildren().add(new StateIcon(shape(severity), 12));
                    mark.setOnMouseClicked(_ -> marked.accept(line));
                    mark.getStyleClass().add("asks");
                });
        Label number = new Label(Integer.toString(line + 1));
        number.getStyleClass().add("gutter-number");
        number.setMinWidth(NUMBER);
        number.setAlignment(Pos.CENTER_RIGHT);
        Region change = new Region();
        change.getStyleClass().add("gutter-change");
        change.setVisible(source.changed());
        HBox cell = new HBox(mark, number, change);
        cell.getStyleClass().add("gutter");
        cell.setAlignment(Pos.CENTER_LEFT);
        return cell;
    }

    static StateShape shape(Severity severity) {
        return switch (severity) {
            case ERROR -> StateShape.FAILED;
            case WARNING -> StateShape.UNHEALTHY;
            case HINT -> StateShape.UNKNOWN;
        };
    }
}
