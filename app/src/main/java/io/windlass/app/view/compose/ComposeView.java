package io.windlass.app.view.compose;

import io.windlass.app.command.Command;
import io.windlass.app.document.Document;
import io.windlass.app.document.DocumentEvent;
import io.windlass.app.document.Documents;
import io.windlass.app.document.Entry;
import io.windlass.app.present.Frame;
import io.windlass.app.source.YamlPath;
import io.windlass.app.state.OpenProject;
import io.windlass.app.state.ProjectId;
import io.windlass.app.state.Screen;
import io.windlass.app.view.kit.Buttons;
import io.windlass.app.view.kit.EmptyState;
import io.windlass.app.view.kit.Labels;
import io.windlass.app.view.kit.View;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The files of the project as they are written, with what is wrong at its place. */
public final class ComposeView implements View {

    private static final KeyCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(
                    KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_AS_WELL =
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final Consumer<Command> commands;
    private final Button undo = Buttons.icon("edit-undo", "Undo", Feather.CORNER_UP_LEFT);
    private final Button redo = Buttons.icon("edit-redo", "Redo", Feather.CORNER_UP_RIGHT);
    private final Label unsaved = Labels.of("", "small", "text-2");
    private final Button save = Buttons.text("edit-save", "Save", Feather.SAVE);
    private final FileTabs tabs = new FileTabs(this::choose);
    private final OutsideBanner banner;
    private final SourcePane source;
    private final Label path = Labels.of("", "mono", "small", "text-2");
    private final Label caret = Labels.of("", "small", "text-2");
    private final EmptyState empty = new EmptyState();
    private final BorderPane filled = new BorderPane();
    private final StackPane root = new StackPane();
    private final Map<ProjectId, Path> chosen = new HashMap<>();
    private Optional<Frame> last = Optional.empty();
    private long asked;

    public ComposeView(Consumer<Command> commands, InstantSource clock) {
        this.commands = commands;
        this.banner = new OutsideBanner(event -> onProject(id -> new Command.Edit(id, event)));
        this.source = new SourcePane(new RichCodeEditor(), commands, clock, this::tellCaret);
        undo.setOnAction(_ -> edit(new DocumentEvent.Undone()));
        redo.setOnAction(_ -> edit(new DocumentEvent.Redone()));
        save.setOnAction(_ -> onProject(Command.Save::new));
        save.setTooltip(new Tooltip("Write what is not saved (Ctrl+S)"));
        unsaved.setId("edit-unsaved");
        path.setId("edit-path");
        HBox bar = new HBox(undo, redo, Labels.spacer(), unsaved, save);
        bar.getStyleClass().add("view-bar");
        HBox bottom = new HBox(path, Labels.spacer(), caret);
        filled.setTop(new VBox(bar, tabs, banner.node()));
        filled.setCenter(source.node());
        filled.setBottom(bottom);
        bottom.getStyleClass().add("code-status");
        root.setId("compose");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        Optional<Runnable> action =
                UNDO.match(event)
                        ? Optional.of(() -> edit(new DocumentEvent.Undone()))
                        : REDO.match(event) || REDO_AS_WELL.match(event)
                                ? Optional.of(() -> edit(new DocumentEvent.Redone()))
                                : SAVE.match(event)
                                        ? Optional.of(() -> onProject(Command.Save::new))
                                        : Optional.empty();
        action.ifPresent(what -> {
            what.run();
            event.consume();
        });
    }

    private void edit(DocumentEvent event) {
        onProject(id -> new Command.Edit(id, event));
    }

    private void onProject(java.util.function.Function<ProjectId, Command> command) {
        last.flatMap(frame -> frame.state().current())
                .ifPresent(project -> commands.accept(command.apply(project.id())));
    }

    private void choose(Path file) {
        last.ifPresent(frame -> {
            frame.state().screen().project().ifPresent(id -> chosen.put(id, file));
            render(frame);
        });
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void render(Frame frame) {
        last = Optional.of(frame);
        Optional<OpenProject> project = frame.state().current();
        Documents documents = project.map(OpenProject::documents).orElse(Documents.none());
        if (project.isEmpty() || documents.files().isEmpty()) {
            nothing(frame, project);
            return;
        }
        Optional<Screen.Place> asked = frame.state().screen().place().filter(this::isNew);
        asked.map(place -> place.position().file())
                .filter(documents.files()::containsKey)
                .ifPresent(file -> chosen.put(project.get().id(), file));
        Path file =
                Optional.ofNullable(chosen.get(project.get().id()))
                        .filter(documents.files()::containsKey)
                        .orElseGet(() -> documents.files().firstEntry().getKey());
        Document document =
                documents.files().getOrDefault(file, documents.files().firstEntry().getValue());
        show(filled);
        tabs.show(documents.files(), file);
        banner.show(file, document);
        source.render(project.get(), file, document);
        bar(documents);
        asked.ifPresent(place -> {
            this.asked = place.asked();
            source.editor().show(place.position().line() - 1, place.position().column() - 1);
        });
    }

    private boolean isNew(Screen.Place place) {
        return place.asked() > asked;
    }

    private void nothing(Frame frame, Optional<OpenProject> project) {
        boolean reading = project.isPresent() && project.get().loaded().isEmpty();
        empty.say(
                reading ? "Reading the files" : "No files to show",
                reading
                        ? ""
                        : frame.state().screen().project().filter(ProjectId::isFound).isPresent()
                                ? "This project is known from its containers only. Its files are"
                                        + " not on this machine, or were moved."
                                : "There is no Compose file here that can be read as text.");
        show(empty);
    }

    private void show(Node node) {
        if (!root.getChildren().equals(List.of(node))) {
            root.getChildren().setAll(node);
        }
    }

    private void bar(Documents documents) {
        undo.setDisable(documents.done().isEmpty());
        redo.setDisable(documents.undone().isEmpty());
        tip(undo, "Undo", documents.done());
        tip(redo, "Redo", documents.undone());
        long count = documents.files().values().stream().filter(Document::dirty).count();
        unsaved.setText(
                count == 0 ? "" : count == 1 ? "1 file not saved" : count + " files not saved");
        save.setDisable(count == 0);
    }

    private static void tip(Button button, String verb, List<Entry> entries) {
        String words = entries.isEmpty() ? verb : verb + " " + entries.getLast().name();
        button.setAccessibleText(words);
        button.getTooltip().setText(words);
    }

    private void tellCaret() {
        CodeEditor editor = source.editor();
        List<String> lines = editor.text().lines().toList();
        path.setText(YamlPath.at(lines, editor.line()));
        caret.setText("Ln " + (editor.line() + 1) + ", Col " + (editor.column() + 1));
    }
}
