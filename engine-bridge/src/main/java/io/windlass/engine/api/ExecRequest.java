package io.windlass.engine.api;

import java.util.Optional;

/**
 * A command to run inside a running container with its streams held by this side.
 *
 * @param tty whether it gets a terminal
 * @param stdin whether it reads from this side; without, its input is at its end
 * @param size of the terminal when it begins
 * @param detachKeys what lets go of it where it has a terminal
 */
public record ExecRequest(
        ExecSpec spec,
        boolean tty,
        boolean stdin,
        Optional<TerminalSize> size,
        DetachKeys detachKeys) {

    /** Output only, without a terminal. */
    public static ExecRequest listening(ExecSpec spec) {
        return new ExecRequest(spec, false, false, Optional.empty(), DetachKeys.USUAL);
    }

    /** All three streams, without a terminal. */
    public static ExecRequest piped(ExecSpec spec) {
        return new ExecRequest(spec, false, true, Optional.empty(), DetachKeys.USUAL);
    }
}
