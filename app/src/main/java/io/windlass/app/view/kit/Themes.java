package io.windlass.app.view.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.windlass.app.state.Screen;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Loads fonts and puts a theme on a scene. */
public final class Themes {

    private static final String FOLDER = "/io/windlass/app/";
    private static final List<String> FONTS =
            List.of(
                    "Inter-Regular.otf",
                    "Inter-Medium.otf",
                    "Inter-SemiBold.otf",
                    "Inter-Bold.otf",
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-Medium.ttf",
                    "JetBrainsMono-Bold.ttf");

    private Themes() {}

    /** Makes the bundled fonts known; once, before the first window. */
    public static void loadFonts() {
        for (String font : FONTS) {
            try (InputStream file = Themes.class.getResourceAsStream(FOLDER + "fonts/" + font)) {
                Font.loadFont(Objects.requireNonNull(file, font), 13);
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            }
        }
    }

    /** Gives a scene the application's stylesheets and the colours of a theme. */
    public static void apply(Scene scene, Screen.Theme theme) {
        Application.setUserAgentStylesheet(
                switch (theme) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        // The class comes first and in one step: without it no colour of the sheets has a value.
        Parent root = scene.getRoot();
        List<String> classes = new ArrayList<>(root.getStyleClass());
        classes.removeAll(List.of("theme-light", "theme-dark"));
        classes.add(
                switch (theme) {
                    case LIGHT -> "theme-light";
                    case DARK -> "theme-dark";
                });
        root.getStyleClass().setAll(classes);
        if (scene.getStylesheets().isEmpty()) {
            for (String sheet :
                    List.of(
                            "theme/light.css",
                            "theme/dark.css",
                            "theme/windlass.css",
                            "view/graph.css",
                            "view/logs.css")) {
                var url = Themes.class.getResource(FOLDER + sheet);
                if (url != null) {
                    scene.getStylesheets().add(url.toExternalForm());
                }
            }
        }
    }
}
