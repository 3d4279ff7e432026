package io.windlass.app;

import io.windlass.app.cli.Console;
import io.windlass.app.fx.FxThread;
import io.windlass.app.narrate.Narrator;
import io.windlass.app.present.Frame;
import io.windlass.app.state.AppState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** What the terminal is told of that a window was opened from, or that stands in for one. */
final class TerminalNotes implements Consumer<AppState> {

    private final Program program;
    private final Console console;
    private final Path pictures;
    private final Narrator narrator = new Narrator();

    /**
     * Says nothing yet.
     *
     * @param pictures the folder in which a picture of the window is kept
     */
    TerminalNotes(Program program, Console console, Path pictures) {
        this.program = program;
        this.console = console;
        this.pictures = pictures;
    }

    /** Tells what changed; may be called from any thread. */
    @Override
    public synchronized void accept(AppState state) {
        narrator.next(Frame.of(state, InstantSource.system().instant())).forEach(console::line);
    }

    /** Tells which addresses answer, which may take a moment. */
    void addresses(CountDownLatch stop) throws InterruptedException {
        new Addresses(console, program, stop).tell();
    }

    /** Keeps a picture of what the window shows now. */
    void picture(DesktopWindow window, FxThread fx, String name) throws InterruptedException {
        Path file = pictures.resolve(name + ".png");
        try {
            Snapshots.write(window, fx, file);
            console.line("Picture of the window: " + file);
        } catch (IOException unwritable) {
            console.say("windlass: no picture could be kept: " + unwritable.getMessage());
        }
    }
}
