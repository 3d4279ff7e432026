package io.windlass.app;

import io.windlass.app.command.Command;
import io.windlass.app.files.ProjectSource;
import io.windlass.app.fx.FxThread;
import io.windlass.app.fx.Toolkit;
import io.windlass.app.logs.Logs;
import io.windlass.app.present.Frame;
import io.windlass.app.state.AppState;
import io.windlass.app.state.EngineStatus;
import io.windlass.app.state.Message;
import io.windlass.app.state.ProjectId;
import io.windlass.app.state.Reducer;
import io.windlass.app.state.Screen;
import io.windlass.app.view.kit.Themes;
import io.windlass.app.view.shell.Shell;
import io.windlass.compose.problem.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.scene.Scene;

/**
 * Draws any view of a real project into a file, without a display: for documents, reports, reviews.
 */
public final class Picture {

    private static final Duration FOR_FILES = Duration.ofMinutes(2);
    private static final Duration FOR_ENGINE = Duration.ofSeconds(20);
    private static final int FAILED = 1;

    private final PictureOptions wanted;
    private final DesktopOptions options;
    private final FxThread fx = new FxThread();

    private Picture(PictureOptions wanted, DesktopOptions options) {
        this.wanted = wanted;
        this.options = options;
    }

    /** Takes one; gives the exit code of the process. */
    public static int take(PictureOptions wanted, DesktopOptions options)
            throws InterruptedException {
        Toolkit toolkit = Toolkit.start(true);
        try (Program program = Desktop.program(options, false)) {
            return new Picture(wanted, options).of(program);
        } catch (IOException failure) {
            throw new UncheckedIOException("files cannot be watched on this system", failure);
        } finally {
            toolkit.close();
        }
    }

    private int of(Program program) throws InterruptedException {
        Optional<ProjectId> id = wanted.project().map(ProjectSource::id);
        program.start(wanted.project());
        var read = program.await(state -> id.stream().allMatch(one -> read(state, one)), FOR_FILES);
        var answered =
                program.await(
                        state -> !(state.engine() instanceof EngineStatus.Searching), FOR_ENGINE);
        AppState state = program.state();
        state.current().stream()
                .flatMap(project -> project.loaded().stream())
                .flatMap(loaded -> loaded.findings().stream())
                .map(Finding::toSentence)
                .forEach(options.console()::say);
        if (read.isEmpty() || answered.isEmpty()) {
            options.console().say("windlass: the picture was taken before all was known");
        }
        if (!selectionExists(state)) {
            options.console()
                    .say("windlass: no such service: " + wanted.service().orElse(""));
            return FAILED;
        }
        return write(turned(state), program) ? 0 : FAILED;
    }

    private static boolean read(AppState state, ProjectId id) {
        return state.project(id).filter(project -> project.loaded().isPresent()).isPresent();
    }

    private boolean selectionExists(AppState state) {
        return wanted.service()
                .map(name ->
                        Frame.of(state, Instant.EPOCH).services().stream()
                                .anyMatch(row -> row.name().equals(name)))
                .orElse(true);
    }

    /** The screen as it was asked for. */
    private AppState turned(AppState state) {
        AppState turned = Reducer.reduce(state, new Message.ThemeChosen(wanted.theme()));
        if (wanted.tab().isPresent()) {
            turned = Reducer.reduce(turned, new Message.TabChosen(wanted.tab().get()));
        } else {
            turned = Reducer.reduce(turned, new Message.Showed(Optional.empty()));
        }
        boolean broken = turned.current().map(project -> project.broken()).orElse(false);
        if (broken) {
            turned = Reducer.reduce(turned, new Message.DockChosen(Screen.Dock.PROBLEMS));
        }
        return Reducer.reduce(turned, new Message.ServiceSelected(wanted.service()));
    }

    private boolean write(AppState state, Program program) throws InterruptedException {
        Scene scene = fx.await(() -> draw(state, program.logs()));
        try {
            Snapshots.write(scene, fx, wanted.output());
            return true;
        } catch (IOException unwritable) {
            options.console()
                    .say(
                            "windlass: "
                                    + wanted.output()
                                    + " cannot be written: "
                                    + unwritable.getMessage());
            return false;
        }
    }

    /** Drawn twice, because some views learn only from their size what fits into them. */
    private Scene draw(AppState state, Logs logs) {
        Themes.loadFonts();
        Shell shell =
                Views.assemble(
                        Picture::ignore,
                        () -> {},
                        options.home().toString(),
                        logs,
                        Runnable::run,
                        Runnable::run);
        Scene scene = new Scene(shell.node(), wanted.width(), wanted.height());
        Themes.apply(scene, state.screen().theme());
        Frame frame = Frame.of(state, InstantSource.system().instant());
        shell.render(frame);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        shell.render(frame);
        return scene;
    }

    private static void ignore(Command command) {
        // nobody presses anything in a picture
    }
}
