package io.windlass.app;

import io.windlass.app.fx.FxThread;
import io.windlass.app.view.kit.Png;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/** Keeps pictures of what is shown. */
final class Snapshots {

    private Snapshots() {}

    /** Writes what a window shows, brought up to date before. */
    static void write(DesktopWindow window, FxThread fx, Path file)
            throws IOException, InterruptedException {
        fx.run(window::refresh);
        write(window.scene(), fx, file);
    }

    /**
     * Writes what a scene shows now; a picture that is there is replaced once this one is whole.
     */
    static void write(Scene scene, FxThread fx, Path file)
            throws IOException, InterruptedException {
        // What was handed to the JavaFX thread before has to be done by then, and what that handed
        // over in turn.
        fx.run(() -> {});
        WritableImage image =
                fx.await(() -> {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    return scene.snapshot(null);
                });
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path next = Files.createTempFile(target.getParent(), ".picture", ".png");
        try {
            try (OutputStream out = Files.newOutputStream(next)) {
                Png.write(image, out);
            }
            Files.move(next, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
