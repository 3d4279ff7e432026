package io.windlass.engine.api;

import java.util.OptionalInt;

/** A command that runs beside the main process of a container. */
public interface ExecSession extends ProcessSession {

    /** How it ended; empty while it goes on, as it does after the keys to detach. */
    OptionalInt exitCode() throws EngineException, InterruptedException;
}
