package io.windlass.engine.api;

/**
 * How to hold on to the main process of a container.
 *
 * @param stdin whether it reads from this side
 * @param output whether its output is wanted
 * @param detachKeys what lets go of it where it has a terminal
 */
public record AttachRequest(boolean stdin, boolean output, DetachKeys detachKeys) {}
