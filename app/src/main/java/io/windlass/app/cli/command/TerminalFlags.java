package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.process.HeldStreams;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;

/** The flags that decide whether a process gets a terminal and the input. */
final class TerminalFlags {

    static final Flag INTERACTIVE =
            Flag.on("interactive", "Keep STDIN open even if not attached")
                    .letter('i')
                    .standard("true");
    static final Flag NO_TTY =
            Flag.on(
                            "no-tty",
                            "Disable pseudo-TTY allocation. By default one is allocated where"
                                    + " input and output are a terminal")
                    .letter('T');

    /** The way that the reference's {@code run} writes it. */
    static final Flag NO_TTY_OF_RUN =
            Flag.on("no-TTY", "Disable pseudo-TTY allocation (default: auto-detected)").letter('T');

    static final Flag TTY = Flag.on("tty", "Allocate a pseudo-TTY").letter('t');

    private TerminalFlags() {}

    static boolean interactive(Given given) {
        return given.maybeOn(INTERACTIVE).orElse(true);
    }

    /**
     * Whether the process gets a terminal; one that was asked for and cannot be had is refused.
     *
     * @param alone whether nobody will type
     */
    static boolean tty(Session session, boolean alone) throws Refused {
        Given given = session.given();
        if (given.on(NO_TTY) || given.on(NO_TTY_OF_RUN)) {
            return false;
        }
        boolean asked = given.on(TTY) || given.has(NO_TTY) || given.has(NO_TTY_OF_RUN);
        if (alone) {
            return given.on(TTY);
        }
        boolean possible = HeldStreams.possible(session.console());
        if (asked && !possible && interactive(given)) {
            throw Refused.usage("the input device is not a TTY");
        }
        return asked || possible;
    }
}
