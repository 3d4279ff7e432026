package io.windlass.app.view.logs;

import io.windlass.app.logs.LogQuery;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The search field with its switches: what to look for, and whether to leave out the rest. */
final class LogSearch extends HBox {

    private static final PseudoClass MISTAKEN = PseudoClass.getPseudoClass("mistaken");
    private static final PseudoClass FOCUS = PseudoClass.getPseudoClass("inside");

    private final TextField field = new TextField();
    private final Label count = new Label();
    private final ToggleButton regex = toggle("log-regex", ".*", "Regular expression");
    private final ToggleButton sensitive = toggle("log-case", "Aa", "Match case");
    private final ToggleButton word = toggle("log-word", "W", "Whole words");
    private final ToggleButton filter = new ToggleButton("Filter");
    private final HBox box;
    private final BiConsumer<LogQuery, Boolean> changed;
    private boolean quiet;

    /**
     * A search field.
     *
     * @param changed takes the query and whether lines without it are left out
     */
    LogSearch(BiConsumer<LogQuery, Boolean> changed) {
        this.changed = changed;
        field.setId("log-search");
        field.setPromptText("Search");
        field.setAccessibleText("Search the log");
        field.setMinWidth(40);
        HBox.setHgrow(field, Priority.ALWAYS);
        count.setId("log-count");
        count.getStyleClass().addAll("small", "text-2");
        count.setMinWidth(USE_PREF_SIZE);
        box = new HBox(new FontIcon(Feather.SEARCH), field, count, regex, sensitive, word);
        box.getStyleClass().add("log-search");
        HBox.setHgrow(box, Priority.ALWAYS);
        ToggleButton highlight = new ToggleButton("Highlight");
        Node modes = Segments.of("Lines without a hit", filter, highlight);
        filter.setId("log-mode-filter");
        highlight.setId("log-mode-highlight");
        highlight.setSelected(true);
        getChildren().addAll(box, modes);
        getStyleClass().add("log-search-row");
        field.textProperty().subscribe((_, _) -> tell());
        field.focusedProperty().subscribe(focus -> box.pseudoClassStateChanged(FOCUS, focus));
        for (ToggleButton button : java.util.List.of(regex, sensitive, word, filter)) {
            button.selectedProperty().subscribe((_, _) -> tell());
        }
    }

    private static ToggleButton toggle(String id, String label, String words) {
        ToggleButton button = new ToggleButton(label);
        button.setId(id);
        button.getStyleClass().setAll("log-toggle");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /**
     * What keys do in the field.
     *
     * @param step to the next hit, or the one before
     * @param leave back to the lines
     */
    void keys(Consumer<Boolean> step, Runnable leave) {
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        step.accept(!event.isShiftDown());
                        event.consume();
                    } else if (event.getCode() == KeyCode.DOWN) {
                        leave.run();
                        event.consume();
                    } else if (event.getCode() == KeyCode.ESCAPE) {
                        if (field.getText().isEmpty()) {
                            leave.run();
                        } else {
                            field.clear();
                        }
                        event.consume();
                    }
                });
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /** Looks for exactly this, and leaves out the rest. */
    void filterTo(String text) {
        quiet = true;
        regex.setSelected(false);
        word.setSelected(false);
        sensitive.setSelected(true);
        filter.setSelected(true);
        field.setText(text);
        quiet = false;
        tell();
    }

    /** Empties the field without telling anybody. */
    void reset() {
        quiet = true;
        field.clear();
        quiet = false;
        tellMistake(LogQuery.none());
    }

    /** {@code 3 of 48}, or nothing. */
    void count(String words) {
        count.setText(words);
        count.setManaged(!words.isEmpty());
    }

    private LogQuery query() {
        return new LogQuery(
                field.getText(), regex.isSelected(), sensitive.isSelected(), word.isSelected());
    }

    private void tell() {
        if (!quiet) {
            LogQuery query = query();
            tellMistake(query);
            changed.accept(query, filter.isSelected());
        }
    }

    private void tellMistake(LogQuery query) {
        Optional<String> mistake = query.mistake();
        box.pseudoClassStateChanged(MISTAKEN, mistake.isPresent());
        field.setTooltip(
                mistake.map(words -> new Tooltip(words + "; searched as plain text")).orElse(null));
        field.setAccessibleHelp(mistake.orElse(null));
    }
}
