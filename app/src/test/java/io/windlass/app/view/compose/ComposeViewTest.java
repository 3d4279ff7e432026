package io.windlass.app.view.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.command.Command;
import io.windlass.app.document.Document;
import io.windlass.app.document.DocumentEvent;
import io.windlass.app.present.Frame;
import io.windlass.app.state.AppState;
import io.windlass.app.state.Message;
import io.windlass.app.state.OpenProject;
import io.windlass.app.state.ProjectForm;
import io.windlass.app.state.ProjectId;
import io.windlass.app.state.Screen;
import io.windlass.app.state.Told;
import io.windlass.app.view.kit.OnFx;
import io.windlass.compose.edit.TextEdit;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComposeViewTest {

    private static final Path FOLDER = Path.of("/home/ada/shop");
    private static final Path FILE = FOLDER.resolve("compose.yaml");
    private static final Path ENV = FOLDER.resolve(".env");
    private static final ProjectId ID = new ProjectId(FOLDER.toString());
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String TEXT = "services:\n  web:\n    portz: [1]\n";
    private static final Fix RENAME = new Fix.ReplaceText("Rename to ports", FILE, 21, 26, "ports");

    private final List<Command> sent = new ArrayList<>();
    private AppState state = AppState.initial();
    private ComposeView view;
    private Scene scene;

    @BeforeEach
    void show_a_file_with_a_mistake() throws Exception {
        state = Told.all(state, new Message.ProjectOpened(ID, FOLDER, NOON), read(TEXT));
        state = Told.all(state, new Message.TabChosen(Screen.Tab.COMPOSE));
        view = OnFx.call(() -> new ComposeView(this::take, InstantSource.fixed(NOON)));
        scene =
                OnFx.call(() -> {
                    view.render(frame());
                    return OnFx.scene(view.node(), 800, 400, "light");
                });
    }

    private static Message read(String text) {
        Finding finding =
                new Finding(
                        Severity.ERROR,
                        Problem.of(Code.UNKNOWN_KEY, "No key portz.", RENAME),
                        Optional.of(new Position(FILE, 3, 5)),
                        "services.web.portz");
        SequencedMap<Path, String> onDisk = new LinkedHashMap<>();
        onDisk.put(FILE, text);
        onDisk.put(ENV, "A=1\n");
        return new Message.ProjectLoaded(
                ID,
                new Loaded(
                        Optional.of(ProjectForm.named("shop").service("web").make()),
                        List.of(finding),
                        List.of(FILE, ENV)),
                Map.of(),
                onDisk,
                Map.of());
    }

    private Frame frame() {
        return Frame.of(state, NOON);
    }

    /** What is asked for happens in the state, though the view hears of it when it is shown. */
    private void take(Command command) {
        sent.add(command);
        if (command instanceof Command.Edit(var project, var event)) {
            state = Told.all(state, new Message.DocumentsChanged(project, event));
        }
    }

    private CodeArea area() {
        return (CodeArea) scene.lookup("#code");
    }

    private Document document() {
        return state.project(ID)
                .map(OpenProject::documents)
                .flatMap(documents -> documents.document(FILE))
                .orElseThrow();
    }

    private void show() throws InterruptedException {
        OnFx.run(() -> {
            view.render(frame());
            OnFx.layOut(scene);
        });
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
    }

    @Test
    void what_is_typed_goes_to_the_state_and_comes_back_without_a_jump() throws Exception {
        OnFx.run(() -> {
            area().insertText(10, "#");
            area().insertText(11, "!");
            view.render(frame());
        });

        assertThat(document().text()).isEqualTo("services:\n#!  web:\n    portz: [1]\n");
        assertThat(OnFx.call(() -> area().getText())).isEqualTo(document().text());
        assertThat(sent.getLast())
                .isEqualTo(
                        new Command.Edit(
                                ID,
                                new DocumentEvent.Typed(
                                        FILE, new TextEdit(11, 11, "!"), 1, 2, NOON)));
        assertThat(OnFx.call(() -> ((Label) scene.lookup("#edit-unsaved")).getText()))
                .isEqualTo("1 file not saved");
    }

    @Test
    void line_breaks_stay_those_of_the_file() throws Exception {
        state = Told.all(state, read("a: 1\r\nb: 2\r\n"));
        show();
        OnFx.run(() -> {
            area().insertText(1, 0, "#\n");
            view.render(frame());
            area().deleteText(0, 0, 0, 1);
            view.render(frame());
        });

        assertThat(document().text()).isEqualTo(": 1\r\n#\r\nb: 2\r\n");
        assertThat(OnFx.call(() -> area().getText())).isEqualTo(": 1\n#\nb: 2\n");
        OnFx.run(() -> {
            area().fireEvent(key(KeyCode.Z));
            area().fireEvent(key(KeyCode.Z));
            view.render(frame());
        });
        assertThat(document().text()).isEqualTo("a: 1\r\nb: 2\r\n");
        assertThat(OnFx.call(() -> area().getText())).isEqualTo("a: 1\nb: 2\n");
    }

    @Test
    void an_older_state_does_not_take_back_what_is_being_typed() throws Exception {
        Frame older = frame();
        OnFx.run(() -> {
            area().insertText(0, "# new\n");
            view.render(older);
        });

        assertThat(OnFx.call(() -> area().getText())).startsWith("# new\n");
    }

    @Test
    void undo_and_save_are_asked_for_by_key() throws Exception {
        OnFx.run(() -> {
            area().insertText(0, "#");
            view.render(frame());
            area().fireEvent(key(KeyCode.Z));
            view.render(frame());
        });

        assertThat(OnFx.call(() -> area().getText())).isEqualTo(TEXT);
        assertThat(document().dirty()).isFalse();
        OnFx.run(() -> area().fireEvent(key(KeyCode.S)));
        assertThat(sent.getLast()).isEqualTo(new Command.Save(ID));
    }

    @Test
    void a_mistake_is_marked_at_its_place_until_the_text_is_another() throws Exception {
        assertThat(OnFx.call(() -> area().getStyleOfChar(22)))
                .isEqualTo(List.of("syn-key", "mark-error"));

        OnFx.run(() -> {
            area().insertText(0, "#\n");
            view.render(frame());
        });

        assertThat(OnFx.call(() -> area().getStyleOfChar(24))).isEqualTo(List.of("syn-key"));
    }

    @Test
    void another_change_comes_from_the_state_and_the_caret_stays_at_its_word() throws Exception {
        OnFx.run(() -> area().moveTo(21));
        state =
                Told.all(
                        state,
                        new Message.DocumentsChanged(
                                ID,
                                new DocumentEvent.Changed(
                                        "add",
                                        Map.of(FILE, List.of(new TextEdit(0, 0, "name: x\n"))),
                                        Map.of(FILE, TEXT))));
        show();

        assertThat(OnFx.call(() -> area().getText())).isEqualTo("name: x\n" + TEXT);
        assertThat(OnFx.call(() -> area().getCaretPosition())).isEqualTo(29);
        assertThat(OnFx.call(() -> ((Label) scene.lookup("#edit-path")).getText()))
                .isEqualTo("services.web.portz");
        assertThat(OnFx.call(() -> ((Button) scene.lookup("#edit-undo")).getAccessibleText()))
                .isEqualTo("Undo add");
    }

    @Test
    void a_place_that_is_asked_for_is_shown_in_its_file() throws Exception {
        state = Told.all(state, new Message.PlaceShown(new Position(ENV, 1, 3)));
        show();

        assertThat(OnFx.call(() -> area().getText())).isEqualTo("A=1\n");
        assertThat(OnFx.call(() -> area().getCaretPosition())).isEqualTo(2);
        OnFx.run(() -> ((ToggleButton) scene.lookup("#file-compose-yaml")).fire());
        assertThat(OnFx.call(() -> area().getText())).isEqualTo(TEXT);
    }

    @Test
    void a_change_by_another_program_asks_whose_counts() throws Exception {
        OnFx.run(() -> area().insertText(0, "#"));
        state = Told.all(state, read("other: 1\n"));
        show();

        assertThat(OnFx.call(() -> scene.lookup("#outside-banner").isVisible())).isTrue();
        OnFx.run(() -> ((Button) scene.lookup("#outside-theirs")).fire());
        show();
        assertThat(OnFx.call(() -> area().getText())).isEqualTo("other: 1\n");
        assertThat(OnFx.call(() -> scene.lookup("#outside-banner").isVisible())).isFalse();
    }
}
