package io.windlass.app;

import io.windlass.app.cli.Console;
import io.windlass.app.cli.progress.Interrupts;
import io.windlass.app.command.Command;
import io.windlass.app.files.ProjectSource;
import io.windlass.app.fx.FxThread;
import io.windlass.app.narrate.Narrator;
import io.windlass.app.present.Frame;
import io.windlass.app.session.Session;
import io.windlass.app.state.AppState;
import io.windlass.app.state.EngineStatus;
import io.windlass.app.state.Message;
import io.windlass.app.state.OpenProject;
import io.windlass.app.state.ProjectId;
import io.windlass.app.state.Reducer;
import io.windlass.app.state.Screen;
import io.windlass.app.view.kit.Themes;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.orchestrate.run.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desktop where there is no display: the same window, drawn into memory, and what it shows told
 * in words.
 */
final class HeadlessDesktop {

    /** JavaFX's screen in memory has 1000 pixels each way. */
    private static final Session.Window PLACE = new Session.Window(0, 0, 1000, 760, false);

    private static final Logger LOG = LoggerFactory.getLogger(HeadlessDesktop.class);
    private static final Duration FOR_FILES = Duration.ofMinutes(2);
    private static final Duration FOR_ENGINE = Duration.ofMinutes(1);
    private static final int FAILED = 1;

    private final Program program;
    private final DesktopOptions options;
    private final Console console;
    private final FxThread fx = new FxThread();
    private final TerminalNotes notes;
    private final CountDownLatch asked = new CountDownLatch(1);

    /**
     * The desktop in words.
     *
     * @param pictures the folder in which a picture of the window is kept
     */
    HeadlessDesktop(Program program, DesktopOptions options, Path pictures) {
        this.program = program;
        this.options = options;
        this.console = options.console();
        this.notes = new TerminalNotes(program, console, pictures);
    }

    /** Stays until it is interrupted, or until nothing can be done; gives the exit code. */
    int run(Optional<ProjectSource> opened, String obstacle) throws InterruptedException {
        console.line("Windlass runs without a window: " + obstacle + ".");
        DesktopWindow window =
                fx.await(() -> {
                    Themes.loadFonts();
                    return new DesktopWindow(
                            new Stage(),
                            program,
                            asked::countDown,
                            options.home().toString(),
                            InstantSource.system(),
                            Runnable::run);
                });
        program.listen(window);
        program.start(opened);
        fx.run(() -> window.show(PLACE));
        try (Interrupts signals = Interrupts.listen(this::interrupted)) {
            int code = opened.isPresent() ? project(opened.get(), window) : overview(window);
            return signals.any() && code != 0 ? FAILED : code;
        } finally {
            fx.run(window::close);
        }
    }

    private void interrupted(int count) {
        asked.countDown();
        if (count > 1) {
            console.say("windlass: interrupted again, so it ends at once");
            Runtime.getRuntime().halt(130);
        }
    }

    /** All projects: there is nothing to wait for. */
    private int overview(DesktopWindow window) throws InterruptedException {
        AppState state = engineKnown();
        tellEngine(state);
        Frame.of(state, InstantSource.system().instant())
                .projects()
                .forEach(row ->
                        console.line(
                                "  " + row.name() + "  " + row.tally() + "  " + row.summary()));
        picture(window, "projects");
        console.line("Name a folder or a Compose file to open: ./windlass open PATH [--up]");
        return 0;
    }

    private int project(ProjectSource source, DesktopWindow window) throws InterruptedException {
        ProjectId id = source.id();
        Optional<Loaded> loaded =
                program.await(state -> loaded(state, id).isPresent(), FOR_FILES)
                        .flatMap(state -> loaded(state, id));
        loaded.stream()
                .flatMap(reading -> reading.findings().stream())
                .map(Finding::toSentence)
                .forEach(console::line);
        if (loaded.filter(Loaded::usable).isEmpty()) {
            look(new Message.DockChosen(Screen.Dock.PROBLEMS));
            picture(window, String.valueOf(source.path().getFileName()));
            console.line("Nothing can be raised until that is mended.");
            return FAILED;
        }
        String name = name(loaded.get());
        look(new Message.TabChosen(Screen.Tab.GRAPH));
        AppState state = engineKnown();
        if (!(state.engine() instanceof EngineStatus.Connected)) {
            tellEngine(state);
            picture(window, name);
            console.line(name + " cannot be raised without a container engine.");
            return options.up() ? FAILED : 0;
        }
        program.listen(notes);
        notes.accept(program.state());
        Raising raising = new Raising(program, id);
        return options.up() ? up(raising, name, window) : watch(name, window);
    }

    private int watch(String name, DesktopWindow window) throws InterruptedException {
        picture(window, name);
        console.line("Ctrl-C ends Windlass; containers stay as they are.");
        asked.await();
        return 0;
    }

    private int up(Raising raising, String name, DesktopWindow window) throws InterruptedException {
        int code = FAILED;
        Thread raise = Thread.ofVirtual().name("open --up").start(() -> raise(raising));
        Thread cancel = Thread.ofVirtual().name("interrupted").start(() -> cancelWhenAsked(raise));
        raise.join();
        boolean well = raising.succeeded();
        if (well && asked.getCount() > 0) {
            notes.addresses(asked);
        }
        picture(window, name);
        if (well && asked.getCount() > 0) {
            console.line(
                    raising.ranBefore()
                            ? name + " ran already; Ctrl-C ends Windlass and leaves it running."
                            : "Ctrl-C ends Windlass and takes " + name + " down.");
            asked.await();
            code = 0;
        }
        cancel.interrupt();
        return down(raising, name) ? code : FAILED;
    }

    private void raise(Raising raising) {
        try {
            Optional<Outcome> outcome = raising.up();
            if (outcome.isEmpty()) {
                console.line("The engine went away before anything was done.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void cancelWhenAsked(Thread raise) {
        try {
            asked.await();
            if (raise.isAlive()) {
                program.state().activities().stream()
                        .filter(activity -> activity.running())
                        .forEach(activity ->
                                program.commands().accept(new Command.Cancel(activity.id())));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean down(Raising raising, String name) throws InterruptedException {
        if (!raising.ours()) {
            return true;
        }
        console.line("Taking " + name + " down");
        List<Problem> problems = raising.down();
        problems.forEach(problem -> Narrator.words(problem).forEach(console::line));
        console.line(
                problems.isEmpty()
                        ? name + " is down; nothing of it is left on the engine."
                        : name + " is not all down.");
        return problems.isEmpty();
    }

    private AppState engineKnown() throws InterruptedException {
        return program.await(
                        state -> !(state.engine() instanceof EngineStatus.Searching), FOR_ENGINE)
                .orElseGet(program::state);
    }

    private void tellEngine(AppState state) {
        switch (state.engine()) {
            case EngineStatus.Absent(var tried) -> {
                console.line("No container engine answers. What was tried:");
                tried.forEach(problem -> Narrator.words(problem).forEach(console::line));
            }
            case EngineStatus.Searching() -> console.line("No container engine was found in time.");
            case EngineStatus.Connected _, EngineStatus.Lost _ -> notes.accept(state);
        }
    }

    private void look(Message message) throws InterruptedException {
        program.commands().accept(new Command.Look(message));
        var shown = program.await(state -> Reducer.reduce(state, message).equals(state), FOR_FILES);
        LOG.debug("the window shows what was asked for: {}", shown.isPresent());
    }

    private void picture(DesktopWindow window, String name) throws InterruptedException {
        notes.picture(window, fx, name);
    }

    private static Optional<Loaded> loaded(AppState state, ProjectId id) {
        return state.project(id).flatMap(OpenProject::loaded);
    }

    private static String name(Loaded loaded) {
        return loaded.project().map(project -> project.name()).orElse("");
    }
}
