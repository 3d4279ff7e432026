package io.windlass.app.gallery;

import io.windlass.app.fx.FxThread;
import io.windlass.app.present.Frame;
import io.windlass.app.state.AppState;
import io.windlass.app.state.Message;
import io.windlass.app.state.Screen;
import io.windlass.app.view.kit.Png;
import io.windlass.app.view.kit.Themes;
import io.windlass.app.view.shell.Shell;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/** Renders every scene to a picture: {@code Gallery FOLDER [WIDTHxHEIGHT] [light|dark] [NAME]}. */
public final class Gallery {

    private Gallery() {}

    public static void main(String[] words) throws Exception {
        Path folder = Path.of(words[0]);
        String[] size = (words.length > 1 ? words[1] : "1440x900").split("x", 2);
        Screen.Theme theme =
                words.length > 2 && words[2].equals("light")
                        ? Screen.Theme.LIGHT
                        : Screen.Theme.DARK;
        String only = words.length > 3 ? words[3] : "";
        Files.createDirectories(folder);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        FxThread fx = new FxThread();
        fx.await(() -> {
            Themes.loadFonts();
            return true;
        });
        for (Map.Entry<String, AppState> scene : Scenes.all().entrySet()) {
            if (scene.getKey().contains(only)) {
                WritableImage image =
                        fx.await(() ->
                                draw(
                                        scene.getKey(),
                                        scene.getValue(),
                                        theme,
                                        Integer.parseInt(size[0]),
                                        Integer.parseInt(size[1])));
                write(image, folder.resolve(scene.getKey() + ".png"));
            }
        }
        Platform.exit();
    }

    private static void write(WritableImage image, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Png.write(image, out);
        }
    }

    private static WritableImage draw(
            String name, AppState state, Screen.Theme theme, int width, int height) {
        AppState themed = Scenes.apply(state, new Message.ThemeChosen(theme));
        Shell shell =
                io.windlass.app.Views.assemble(
                        _ -> {},
                        () -> {},
                        "/home/ada",
                        ShopLogs.of(name),
                        Runnable::run,
                        Runnable::run);
        Scene scene = new Scene(shell.node(), width, height);
        Themes.apply(scene, theme);
        shell.render(Frame.of(themed, Shop.NOW));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        shell.render(Frame.of(themed, Shop.NOW));
        return scene.snapshot(null);
    }
}
