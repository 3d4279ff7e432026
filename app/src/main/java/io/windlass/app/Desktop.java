package io.windlass.app;

import io.windlass.app.cli.progress.Interrupts;
import io.windlass.app.command.Browser;
import io.windlass.app.files.ComposeReading;
import io.windlass.app.files.ProjectSource;
import io.windlass.app.fx.FxThread;
import io.windlass.app.fx.Toolkit;
import io.windlass.app.link.DockerEngines;
import io.windlass.app.session.Folders;
import io.windlass.app.session.Session;
import io.windlass.app.session.SessionFiles;
import io.windlass.app.session.SessionKeeper;
import io.windlass.app.state.EngineStatus;
import io.windlass.app.view.kit.Themes;
import io.windlass.engine.docker.FindRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desktop: a window where there is a display, the same program told in words where not. */
public final class Desktop {

    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private Desktop() {}

    /**
     * Opens the desktop and stays until it is closed.
     *
     * @param project the one to open; absent shows all
     * @return the exit code of the process
     */
    public static int open(Optional<ProjectSource> project, DesktopOptions options)
            throws InterruptedException {
        Optional<String> obstacle = obstacle(options);
        Toolkit toolkit = Toolkit.start(obstacle.isPresent());
        try (Program program = program(options, obstacle.isEmpty())) {
            return obstacle.isPresent()
                    ? new HeadlessDesktop(program, options, pictures(options))
                            .run(project, obstacle.get())
                    : window(program, project, options);
        } catch (IOException failure) {
            throw new UncheckedIOException("files cannot be watched on this system", failure);
        } finally {
            toolkit.close();
        }
    }

    /** A platform that was chosen by hand is taken at its word. */
    private static Optional<String> obstacle(DesktopOptions options) {
        String platform = System.getProperty("glass.platform", "");
        if (platform.isEmpty()) {
            return Display.ofSystem()
                    .obstacle(System.getProperty("os.name", ""), options.environment());
        }
        return platform.equals("Headless")
                ? Optional.of("JavaFX was told to draw into memory only")
                : Optional.empty();
    }

    private static Path pictures(DesktopOptions options) {
        return folders(options).state().resolve("pictures");
    }

    private static Folders folders(DesktopOptions options) {
        return Folders.of(System.getProperty("os.name", ""), options.environment(), options.home());
    }

    /** The program of a desktop; without a display the next one need not know what was open. */
    static Program program(DesktopOptions options, boolean kept) throws IOException {
        return new Program(
                new Program.Surroundings(
                        new DockerEngines(
                                new FindRequest(
                                        options.host(),
                                        options.context(),
                                        options.environment(),
                                        options.home())),
                        new ComposeReading(options.environment()),
                        kept ? Optional.of(new SessionFiles(folders(options))) : Optional.empty(),
                        Browser.of(System.getProperty("os.name", "")),
                        InstantSource.system()));
    }

    private static int window(
            Program program, Optional<ProjectSource> opened, DesktopOptions options)
            throws InterruptedException {
        CompletableFuture<Integer> end = new CompletableFuture<>();
        FxThread fx = new FxThread();
        Optional<Raising> raising =
                opened.filter(_ -> options.up()).map(source -> new Raising(program, source.id()));
        DesktopWindow window =
                fx.await(() -> {
                    Themes.loadFonts();
                    Stage stage = new Stage();
                    return new DesktopWindow(
                            stage,
                            program,
                            () -> Leaving.ask(stage, raising, () -> end.complete(0)),
                            options.home().toString(),
                            InstantSource.system(),
                            task -> Thread.ofVirtual().name("layout").start(task));
                });
        program.listen(window);
        program.start(opened);
        Session.Window place =
                program.session()
                        .flatMap(kept -> kept.session().window())
                        .orElseGet(Desktop::middle);
        fx.run(() -> window.show(visible(place)));
        raising.ifPresent(project -> raise(program, project, options, window));
        try (Interrupts signals =
                Interrupts.listen(
                        _ -> fx.execute(() -> Leaving.now(raising, () -> end.complete(0))))) {
            int code = end.get();
            program.session().ifPresent(kept -> keep(kept, fx, window));
            fx.run(window::close);
            LOG.debug("the window closes, interrupted: {}", signals.any());
            return code;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the window broke", failure.getCause());
        }
    }

    private static void keep(SessionKeeper kept, FxThread fx, DesktopWindow window) {
        try {
            kept.take(fx.await(window::place));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Raises a project in the background, telling the terminal how it goes. */
    private static void raise(
            Program program, Raising project, DesktopOptions options, DesktopWindow window) {
        TerminalNotes notes = new TerminalNotes(program, options.console(), pictures(options));
        program.listen(notes);
        Thread.ofVirtual().name("open --up").start(() -> raise(program, project, notes, window));
    }

    /** Waits for the files and an engine, however long that takes, and raises the project. */
    private static void raise(
            Program program, Raising project, TerminalNotes notes, DesktopWindow window) {
        try {
            boolean ready =
                    program.await(
                                    state ->
                                            state.engine() instanceof EngineStatus.Connected
                                                    && state.current()
                                                            .flatMap(open -> open.loaded())
                                                            .filter(loaded -> loaded.usable())
                                                            .isPresent(),
                                    PATIENCE)
                            .isPresent();
            if (ready) {
                var _ = project.up();
            }
            if (project.succeeded()) {
                notes.addresses(new CountDownLatch(1));
                notes.picture(
                        window, new FxThread(), program.state().currentName().orElse("window"));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Session.Window middle() {
        return new Session.Window(Double.NaN, Double.NaN, WIDTH, HEIGHT, false);
    }

    /** A place that was kept may lie on a screen that is gone. */
    private static Session.Window visible(Session.Window wanted) {
        var screen = Screen.getPrimary().getVisualBounds();
        boolean there = !Screen.getScreensForRectangle(wanted.x(), wanted.y(), 100, 50).isEmpty();
        return new Session.Window(
                there ? wanted.x() : Double.NaN,
                there ? wanted.y() : Double.NaN,
                Math.min(wanted.width(), screen.getWidth()),
                Math.min(wanted.height(), screen.getHeight()),
                wanted.maximized());
    }
}
