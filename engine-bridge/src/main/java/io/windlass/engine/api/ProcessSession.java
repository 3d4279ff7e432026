package io.windlass.engine.api;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The streams of a process, held by this side. Closing lets go of the process, which goes on; it
 * may be repeated.
 */
public interface ProcessSession extends AutoCloseable {

    /** What the process reads. Writing waits while it does not, and fails once it is gone. */
    OutputStream input();

    /** Tells the process that nothing more will come; its output still does. */
    void endInput() throws IOException;

    /** Tells the terminal of the process how big it is. */
    void resize(TerminalSize size) throws EngineException, InterruptedException;

    /**
     * Waits until all output was delivered: the process has ended, the keys to detach were typed,
     * or the session was closed.
     */
    void awaitEnd() throws EngineException, InterruptedException;

    /** Whether the keys to detach were typed, so that the process goes on. */
    boolean detached();

    @Override
    void close();
}
