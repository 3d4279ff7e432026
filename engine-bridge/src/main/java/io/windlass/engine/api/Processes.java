package io.windlass.engine.api;

import java.util.List;

/**
 * The processes inside containers: the main one, and commands that run beside it. A container that
 * is not there ends in {@code NOT_FOUND}.
 */
public interface Processes {

    /** Starts a command and holds its streams. */
    ExecSession exec(ContainerId id, ExecRequest request, OutputConsumer consumer)
            throws EngineException, InterruptedException;

    /**
     * Starts a command and lets it run.
     *
     * @param tty whether it gets a terminal
     */
    void execDetached(ContainerId id, ExecSpec spec, boolean tty)
            throws EngineException, InterruptedException;

    /**
     * Holds the streams of the main process. Before the container has started, nothing of its
     * output is missed.
     */
    ProcessSession attach(ContainerId id, AttachRequest request, OutputConsumer consumer)
            throws EngineException, InterruptedException;

    /**
     * Looks out for the next end of a container, from the moment that this returns.
     *
     * @param removed whether to wait until the container is removed as well
     */
    ExitWatch exit(ContainerId id, boolean removed) throws EngineException, InterruptedException;

    /**
     * Lists what runs in a container.
     *
     * @param options of {@code ps}; empty for the engine's own choice of columns
     */
    ProcessTable top(ContainerId id, List<String> options)
            throws EngineException, InterruptedException;
}
