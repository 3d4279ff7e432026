package io.windlass.app.view.logs;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What the right button offers on the lines. */
final class LogMenu {

    private LogMenu() {}

    static void install(LogView view, LogKeys keys, LogKeys.Actions actions) {
        ContextMenu menu = new ContextMenu();
        menu.getItems()
                .addAll(
                        item("Copy", () -> keys.copy(false)),
                        item("Copy with times and names", () -> keys.copy(true)),
                        new SeparatorMenuItem(),
                        item("Filter to selection", () -> actions.filterTo(keys.text(false))),
                        item("Show lines around this one", actions::context),
                        item("Mute this service", actions::mute),
                        new SeparatorMenuItem(),
                        item(
                                "Mark this line",
                                () -> {
                                    view.caret().toggleBookmark();
                                    view.moved();
                                }),
                        item("Service names", () -> view.names(!view.names())));
        view.setOnContextMenuRequested(event -> {
            view.placeAt(event.getX(), event.getY())
                    .filter(_ -> view.caret().selection().isEmpty())
                    .ifPresent(place -> view.caret().at(place.number()));
            view.moved();
            menu.show(view, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
