package io.windlass.app.view.logs;

import io.windlass.app.logs.LogRows;
import io.windlass.app.logs.LogText;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Writes the rows that are shown to a file. */
final class LogExport {

    private final Executor background;
    private final Executor fx;
    private final Consumer<String> said;

    /**
     * An export.
     *
     * @param said takes one sentence about how it went, on the JavaFX thread
     */
    LogExport(Executor background, Executor fx, Consumer<String> said) {
        this.background = background;
        this.fx = fx;
        this.said = said;
    }

    /** Asks where to. */
    void choose(Window window, String name, LogRows rows) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export the log");
        chooser.setInitialFileName(name + ".log");
        File file = chooser.showSaveDialog(window);
        if (file != null) {
            write(file.toPath(), rows);
        }
    }

    void write(Path file, LogRows rows) {
        background.execute(() -> {
            String sentence;
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                new LogText(ZoneId.systemDefault(), true).write(rows, 0, rows.size() - 1, out);
                sentence = "Exported " + rows.counts().shown() + " lines to " + file;
            } catch (IOException failure) {
                sentence = "The log could not be written to " + file + ": " + failure.getMessage();
            }
            String words = sentence;
            fx.execute(() -> said.accept(words));
        });
    }
}
