package io.windlass.app.view.compose;

import io.windlass.app.document.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** One tab for each file of the project, in the order in which they are laid over each other. */
final class FileTabs extends HBox {

    private final Map<Path, ToggleButton> tabs = new LinkedHashMap<>();
    private final Consumer<Path> chosen;

    FileTabs(Consumer<Path> chosen) {
        this.chosen = chosen;
        getStyleClass().addAll("wl-tabs", "file-tabs");
        setId("file-tabs");
    }

    void show(SequencedMap<Path, Document> files, Path selected) {
        if (!new ArrayList<>(tabs.keySet()).equals(new ArrayList<>(files.keySet()))) {
            rebuild(new ArrayList<>(files.keySet()));
        }
        files.forEach((path, document) -> {
            ToggleButton tab = tabs.get(path);
            if (tab != null) {
                tab.setSelected(path.equals(selected));
                tab.setText(names(path, files.keySet()) + (document.dirty() ? " ●" : ""));
                tab.setAccessibleText(path.getFileName() + (document.dirty() ? ", not saved" : ""));
            }
        });
    }

    private void rebuild(List<Path> files) {
        tabs.clear();
        for (Path file : files) {
            ToggleButton tab = new ToggleButton();
            tab.setId("file-" + String.valueOf(file.getFileName()).replaceAll("\\W", "-"));
            tab.getStyleClass().setAll("wl-tab");
            tab.setMinWidth(USE_PREF_SIZE);
            tab.setMnemonicParsing(false);
            tab.setTooltip(new Tooltip(file.toString()));
            tab.setOnAction(_ -> {
                tab.setSelected(true);
                chosen.accept(file);
            });
            tabs.put(file, tab);
        }
        getChildren().setAll(tabs.values());
    }

    /** The folder as well where two files have the same name. */
    private static String names(Path file, Iterable<Path> all) {
        int same = 0;
        for (Path other : all) {
            same += other.getFileName().equals(file.getFileName()) ? 1 : 0;
        }
        Path folder = file.getParent();
        return same > 1 && folder != null && folder.getFileName() != null
                ? folder.getFileName() + "/" + file.getFileName()
                : String.valueOf(file.getFileName());
    }
}
