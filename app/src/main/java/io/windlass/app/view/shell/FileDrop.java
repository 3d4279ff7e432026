package io.windlass.app.view.shell;

import io.windlass.app.command.Command;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Opens folders and files that are dropped anywhere on the window. */
public final class FileDrop {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop-over");

    private FileDrop() {}

    public static void install(Scene scene, Consumer<Command> commands) {
        scene.setOnDragOver(event -> {
            if (!files(event.getDragboard()).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                scene.getRoot().pseudoClassStateChanged(OVER, true);
                event.consume();
            }
        });
        scene.setOnDragExited(_ -> scene.getRoot().pseudoClassStateChanged(OVER, false));
        scene.setOnDragDropped(event -> dropped(event, scene, commands));
    }

    private static void dropped(DragEvent event, Scene scene, Consumer<Command> commands) {
        scene.getRoot().pseudoClassStateChanged(OVER, false);
        List<File> files = files(event.getDragboard());
        files.forEach(file -> commands.accept(new Command.Open(file.toPath())));
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    private static List<File> files(Dragboard board) {
        return board.hasFiles() ? board.getFiles() : List.of();
    }
}
