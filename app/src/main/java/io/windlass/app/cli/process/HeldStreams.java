package io.windlass.app.cli.process;

import io.windlass.app.cli.Console;
import io.windlass.app.cli.Terminals;
import io.windlass.app.cli.progress.Interrupts;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.LogLine;
import io.windlass.engine.api.OutputConsumer;
import io.windlass.engine.api.ProcessSession;
import io.windlass.engine.api.TerminalSize;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Connects a process with this program's streams: what is typed goes to it, what it writes comes
 * here. A terminal passes each key on at once; closing brings it back to how it was.
 */
public final class HeldStreams implements OutputConsumer, AutoCloseable {

    private final Console console;
    private final boolean tty;
    private final Optional<String> before;
    private @Nullable Interrupts resized;
    private @Nullable Thread restoring;

    private HeldStreams(Console console, boolean tty, Optional<String> before) {
        this.console = console;
        this.tty = tty;
        this.before = before;
    }

    /**
     * Takes the terminal where there is one.
     *
     * @param tty whether the process has a terminal
     */
    public static HeldStreams take(Console console, boolean tty) {
        boolean raw = tty && console.inIsTerminal();
        HeldStreams streams =
                new HeldStreams(console, tty, raw ? Terminals.raw() : Optional.empty());
        streams.restoreAtTheEnd();
        return streams;
    }

    /** Also when the program is ended from outside. */
    private void restoreAtTheEnd() {
        before.ifPresent(state -> {
            Thread hook = Thread.ofPlatform().unstarted(() -> Terminals.restore(state));
            Runtime.getRuntime().addShutdownHook(hook);
            restoring = hook;
        });
    }

    /** Whether both ends of a conversation are a terminal. */
    public static boolean possible(Console console) {
        return console.outIsTerminal() && console.inIsTerminal();
    }

    /** How big the terminal is now. */
    public static Optional<TerminalSize> size() {
        return Terminals.size()
                .map(size -> new TerminalSize(size.getFirst(), size.getLast()))
                .filter(size -> size.rows() > 0);
    }

    /** Sends what is typed, and tells each new size of the terminal. */
    public void connect(ProcessSession session, boolean stdin) {
        if (stdin) {
            // A read of the standard input cannot be broken off, so it must not keep the program.
            Thread.ofPlatform().daemon().name("keys").start(() -> pump(session));
        }
        if (tty && console.outIsTerminal()) {
            resized = Interrupts.named(List.of("WINCH"), _ -> resize(session));
        }
    }

    /** Tells how big the terminal is; a process that has ended does not care. */
    public static void resize(ProcessSession session) {
        size().ifPresent(size -> {
            try {
                session.resize(size);
            } catch (EngineException ended) {
                return;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void pump(ProcessSession session) {
        byte[] buffer = new byte[8192];
        InputStream input = console.input();
        try {
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                session.input().write(buffer, 0, count);
                session.input().flush();
            }
            session.endInput();
        } catch (IOException gone) {
            // The process reads no more; its end is seen elsewhere.
            return;
        }
    }

    @Override
    public void output(LogLine.Stream stream, byte[] bytes, int offset, int length) {
        switch (stream) {
            case STDOUT -> console.bytes(bytes, offset, length);
            case STDERR -> console.errorBytes(bytes, offset, length);
        }
    }

    @Override
    public void close() {
        Interrupts signals = resized;
        if (signals != null) {
            signals.close();
        }
        before.ifPresent(Terminals::restore);
        Thread hook = restoring;
        if (hook != null) {
            removeHook(hook);
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The program ends already, and the hook restores once more.
            return;
        }
    }
}
