package io.windlass.engine.api;

/** A look-out for the end of a container, which nothing that happens meanwhile escapes. */
public interface ExitWatch extends AutoCloseable {

    /** Waits without a deadline, and gives the exit code. */
    int await() throws EngineException, InterruptedException;

    /** Gives up; may be repeated. */
    @Override
    void close();
}
