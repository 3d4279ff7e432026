package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.logs.LogPrinter;
import io.windlass.app.cli.progress.Displays;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import java.util.List;

/** The flags of an {@code up} that stays with its containers. */
final class AttachFlags {

    static final Flag ABORT_ON_EXIT =
            Flag.on(
                    "abort-on-container-exit",
                    "Stops all containers if any container was stopped. Incompatible with -d");
    static final Flag ABORT_ON_FAILURE =
            Flag.on(
                    "abort-on-container-failure",
                    "Stops all containers if any container exited with failure. Incompatible with"
                            + " -d");
    static final Flag EXIT_CODE_FROM =
            Flag.text(
                    "exit-code-from",
                    "string",
                    "Return the exit code of the selected service container. Implies"
                            + " --abort-on-container-exit");
    static final Flag ATTACH =
            Flag.list(
                    "attach",
                    "stringArray",
                    "Restrict attaching to the specified services. Incompatible with"
                            + " --attach-dependencies.");
    static final Flag ATTACH_DEPENDENCIES =
            Flag.on(
                    "attach-dependencies",
                    "Automatically attach to log output of dependent services");
    static final Flag NO_ATTACH =
            Flag.list(
                    "no-attach",
                    "stringArray",
                    "Do not attach (stream logs) to the specified services");
    static final Flag TIMESTAMPS = Flag.on("timestamps", "Show timestamps");
    static final Flag NO_COLOR = Flag.on("no-color", "Produce monochrome output");
    static final Flag NO_LOG_PREFIX = Flag.on("no-log-prefix", "Don't print prefix in logs");

    static final List<Flag> ALL =
            List.of(
                    ABORT_ON_EXIT,
                    ABORT_ON_FAILURE,
                    EXIT_CODE_FROM,
                    ATTACH,
                    ATTACH_DEPENDENCIES,
                    NO_ATTACH,
                    TIMESTAMPS,
                    NO_COLOR,
                    NO_LOG_PREFIX);

    private AttachFlags() {}

    /**
     * Refuses what cannot be combined.
     *
     * @param detachedBy the flag by which it is detached; empty when it is not
     */
    static void check(Given given, String detachedBy) throws Refused {
        boolean any =
                abortOnExit(given)
                        || given.on(ABORT_ON_FAILURE)
                        || given.on(ATTACH_DEPENDENCIES)
                        || given.has(ATTACH);
        if (!detachedBy.isEmpty() && any) {
            throw Refused.usage(
                    "--"
                            + detachedBy
                            + " cannot be combined with --abort-on-container-exit,"
                            + " --abort-on-container-failure, --attach or --attach-dependencies");
        }
        if (given.on(ABORT_ON_EXIT) && given.on(ABORT_ON_FAILURE)) {
            throw Refused.usage(
                    "--abort-on-container-failure cannot be combined with"
                            + " --abort-on-container-exit");
        }
        if (given.has(ATTACH) && given.on(ATTACH_DEPENDENCIES)) {
            throw Refused.usage("cannot combine --attach and --attach-dependencies");
        }
    }

    /** Whether the end of any container ends all. */
    static boolean abortOnExit(Given given) {
        return given.on(ABORT_ON_EXIT)
                || (given.has(EXIT_CODE_FROM) && !given.on(ABORT_ON_FAILURE));
    }

    /** How lines are printed. */
    static LogPrinter printer(Session session, Flag timestamps, boolean apart) {
        Given given = session.given();
        boolean colours =
                !given.on(NO_COLOR) && Displays.colours(session.console(), session.settings());
        return new LogPrinter(
                session.console(),
                new LogPrinter.Style(
                        colours, !given.on(NO_LOG_PREFIX), given.on(timestamps), apart));
    }
}
