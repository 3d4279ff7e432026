package io.windlass.app.view.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

/**
 * Runs parts of a test on the FX thread, shows views with the tokens, and keeps pictures of them.
 */
public final class OnFx {
    private static final Path PICTURES = Path.of("target", "pictures");

    private OnFx() {}

    /** Gives what the action gives, after it ran on the FX thread; its failures are the test's. */
    public static <T> T call(Callable<T> action) throws InterruptedException {
        start();
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return result.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof AssertionError assertion) {
                throw assertion;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("the FX thread does not answer", late);
        }
    }

    public static void run(Runnable action) throws InterruptedException {
        OnFx.<Boolean>call(() -> {
            action.run();
            return true;
        });
    }

    /** A scene with the tokens of a theme, {@code light} or {@code dark}; on the FX thread. */
    public static Scene scene(Parent view, double width, double height, String theme) {
        StackPane root = new StackPane(view);
        root.getStyleClass().add("test-" + theme);
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        OnFx.class.getResource("/io/windlass/app/view/tokens.css"))
                                .toExternalForm());
        layOut(scene);
        return scene;
    }

    public static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /** Keeps a picture of the scene below {@code target/pictures}; on the FX thread. */
    public static WritableImage picture(Scene scene, String name) {
        layOut(scene);
        WritableImage image = scene.snapshot(null);
        try {
            Files.createDirectories(PICTURES);
            try (OutputStream out = Files.newOutputStream(PICTURES.resolve(name + ".png"))) {
                Png.write(image, out);
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return image;
    }

    private static void start() throws InterruptedException {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
            Platform.setImplicitExit(false);
        } catch (IllegalStateException running) {
            started.complete(true);
        }
        try {
            started.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new AssertionError("the toolkit does not start", failure);
        }
    }
}
