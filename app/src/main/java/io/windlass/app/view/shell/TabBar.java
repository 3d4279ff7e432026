package io.windlass.app.view.shell;

import io.windlass.app.view.kit.Labels;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/**
 * A row of tabs of which one is chosen; arrow keys walk along it.
 *
 * @param <T> what a tab stands for
 */
final class TabBar<T extends Enum<T>> extends HBox {

    private final Map<T, ToggleButton> tabs = new LinkedHashMap<>();
    private final Consumer<T> chosen;

    TabBar(String style, Consumer<T> chosen) {
        this.chosen = chosen;
        getStyleClass().addAll("wl-tabs", style);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    }

    void add(T value, String id, String title) {
        ToggleButton tab = new ToggleButton(title);
        tab.setId(id);
        tab.getStyleClass().setAll("wl-tab");
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setOnAction(_ -> {
            select(value);
            chosen.accept(value);
        });
        tab.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                step(value, event.getCode() == KeyCode.RIGHT ? 1 : -1);
                event.consume();
            }
        });
        tabs.put(value, tab);
        getChildren().add(tab);
    }

    private void step(T from, int by) {
        var values = tabs.keySet().stream().toList();
        T next = values.get(Math.floorMod(values.indexOf(from) + by, values.size()));
        ToggleButton tab = tabs.get(next);
        if (tab != null) {
            tab.requestFocus();
            tab.fire();
        }
    }

    void select(T value) {
        tabs.forEach((key, tab) -> tab.setSelected(key == value));
    }

    /** A number beside the words; 0 takes it away. */
    void badge(T value, int number, String tone) {
        ToggleButton tab = tabs.get(value);
        if (tab == null) {
            return;
        }
        if (number == 0) {
            tab.setGraphic(null);
        } else {
            Label badge = Labels.of(Integer.toString(number), "badge", tone);
            tab.setGraphic(badge);
        }
    }
}
