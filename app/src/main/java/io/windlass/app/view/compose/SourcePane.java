package io.windlass.app.view.compose;

import io.windlass.app.command.Command;
import io.windlass.app.document.Document;
import io.windlass.app.document.DocumentEvent;
import io.windlass.app.source.SourceText;
import io.windlass.app.state.OpenProject;
import io.windlass.app.state.ProjectId;
import io.windlass.compose.edit.TextDiff;
import io.windlass.compose.edit.TextEdit;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.problem.Finding;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;

/**
 * Keeps an editor and a file of the state in step. What is typed goes to the state as it is typed;
 * what else changes the file comes from there, once nothing typed is on its way.
 */
final class SourcePane {

    private final CodeEditor editor;
    private final Consumer<Command> commands;
    private final InstantSource clock;
    private final Runnable moved;
    private Optional<Shown> shown = Optional.empty();
    private Optional<Drawn> drawn = Optional.empty();
    private List<Finding> findings = List.of();
    private long numbers;
    private long revision;
    private Optional<ContextMenu> menu = Optional.empty();

    /** The file in the editor. */
    private record Shown(ProjectId project, Path file) {}

    /** What was drawn last: most frames are about something else. */
    private record Drawn(Shown shown, Document document, List<Finding> findings) {}

    SourcePane(CodeEditor editor, Consumer<Command> commands, InstantSource clock, Runnable moved) {
        this.editor = editor;
        this.commands = commands;
        this.clock = clock;
        this.moved = moved;
        editor.listen(
                new CodeEditor.Listener() {
                    @Override
                    public void typed(TextEdit edit) {
                        tell(edit);
                    }

                    @Override
                    public void moved() {
                        moved.run();
                    }

                    @Override
                    public void fixesAsked(int line) {
                        offer(line);
                    }
                });
    }

    Parent node() {
        return editor.node();
    }

    CodeEditor editor() {
        return editor;
    }

    private void tell(TextEdit edit) {
        shown.ifPresent(there -> {
            numbers++;
            commands.accept(
                    new Command.Edit(
                            there.project(),
                            new DocumentEvent.Typed(
                                    there.file(), edit, revision, numbers, clock.instant())));
            revision++;
        });
    }

    /** Brings the editor in line with a file of the state. */
    void render(OpenProject project, Path file, Document document) {
        Shown wanted = new Shown(project.id(), file);
        if (!shown.equals(Optional.of(wanted))) {
            shown = Optional.of(wanted);
            numbers = document.typed();
            revision = document.revision();
            editor.setText(document.text());
        } else if (document.typed() >= numbers && document.revision() != revision) {
            revision = document.revision();
            editor.apply(TextDiff.between(editor.text(), document.text()));
        }
        if (document.typed() < numbers) {
            // What was typed last is not in this state; the next one will have it.
            return;
        }
        findings = findings(project, file, document);
        Drawn now = new Drawn(wanted, document, findings);
        if (!drawn.equals(Optional.of(now))) {
            drawn = Optional.of(now);
            editor.decorate(SourceText.lines(file, document.text(), document.saved(), findings));
            moved.run();
        }
    }

    /** Those of the text on the screen: while newer text is being read, none fits any more. */
    private List<Finding> findings(OpenProject project, Path file, Document document) {
        boolean current = document.text().equals(project.basis().get(file));
        return current
                ? project.loaded().map(Loaded::findings).orElse(List.of()).stream()
                        .filter(finding ->
                                finding.position()
                                        .filter(place -> place.file().equals(file))
                                        .isPresent())
                        .toList()
                : List.of();
    }

    private void offer(int line) {
        menu.ifPresent(ContextMenu::hide);
        List<Finding> here =
                findings.stream()
                        .filter(finding ->
                                finding.position()
                                        .filter(place -> place.line() == line + 1)
                                        .isPresent())
                        .toList();
        if (here.isEmpty()) {
            return;
        }
        ContextMenu fixes =
                FixMenu.of(
                        here,
                        fix ->
                                shown.ifPresent(there ->
                                        commands.accept(new Command.Mend(there.project(), fix))));
        menu = Optional.of(fixes);
        Consumer<Point2D> place = point -> FixMenu.show(fixes, editor.node(), point);
        editor.below(line, place);
    }
}
