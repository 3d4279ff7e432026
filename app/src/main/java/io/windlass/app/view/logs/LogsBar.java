package io.windlass.app.view.logs;

import io.windlass.app.logs.Level;
import io.windlass.app.view.kit.Buttons;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The bar above the lines: services, levels, search, and how lines are shown. */
final class LogsBar extends HBox {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Map<Level, ToggleButton> levels = new EnumMap<>(Level.class);
    private final Button follow =
            Buttons.icon("log-follow", "Follow new lines (F)", Feather.CHEVRONS_DOWN);
    private final Button wrap =
            Buttons.icon("log-wrap", "Wrap long lines (W)", Feather.CORNER_DOWN_LEFT);
    private final Button times = Buttons.icon("log-times", "Times (T)", Feather.CLOCK);
    private final Button export =
            Buttons.icon("log-export", "Export what is shown", Feather.DOWNLOAD);
    private final Node levelSegments;

    LogsBar(ServiceChips chips, LogSearch search, Consumer<Level> chosen) {
        setId("log-bar");
        getStyleClass().add("view-bar");
        levelSegments = levels(chosen);
        HBox buttons = new HBox(follow, wrap, times, export);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        buttons.setAlignment(Pos.CENTER);
        HBox.setHgrow(search, Priority.ALWAYS);
        getChildren().addAll(chips, levelSegments, search, buttons);
    }

    private Node levels(Consumer<Level> chosen) {
        ToggleButton[] buttons = {
            level(Level.ERROR, "E", "Errors only", chosen),
            level(Level.WARN, "W", "Warnings and errors", chosen),
            level(Level.INFO, "I", "Information, warnings and errors", chosen),
            level(Level.DEBUG, "D", "All but traces", chosen),
            level(Level.TRACE, "all", "All levels", chosen)
        };
        Node segments = Segments.of("Levels", buttons);
        level(Level.TRACE);
        return segments;
    }

    private ToggleButton level(Level level, String label, String words, Consumer<Level> chosen) {
        ToggleButton button = new ToggleButton(label);
        button.setId("log-level-" + label.toLowerCase(java.util.Locale.ROOT));
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> chosen.accept(level));
        levels.put(level, button);
        return button;
    }

    void level(Level level) {
        Objects.requireNonNull(levels.get(level)).setSelected(true);
    }

    /** Narrow bars do without the levels. */
    void narrow(boolean narrow) {
        levelSegments.setManaged(!narrow);
        levelSegments.setVisible(!narrow);
    }

    void on(LogView view, Runnable exportAsked) {
        follow.setOnAction(_ -> view.follow(!view.follows()));
        wrap.setOnAction(_ -> view.wrap(!view.wraps()));
        times.setOnAction(_ -> view.times(view.times().next()));
        export.setOnAction(_ -> exportAsked.run());
    }

    /** Shows which switches are on. */
    void show(LogView view) {
        follow.pseudoClassStateChanged(ON, view.follows());
        follow.setAccessibleText(view.follows() ? "Follow new lines, on" : "Follow new lines, off");
        wrap.pseudoClassStateChanged(ON, view.wraps());
        wrap.setAccessibleText(view.wraps() ? "Wrap long lines, on" : "Wrap long lines, off");
        times.pseudoClassStateChanged(ON, view.times() != Times.HIDDEN);
        times.setAccessibleText("Time column: " + view.times().words());
    }
}
