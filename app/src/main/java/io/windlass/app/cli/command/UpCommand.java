package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.progress.Runner;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.plan.UpOptions;
import java.util.List;
import java.util.stream.Stream;

/** Creates and starts the containers of a project. */
final class UpCommand implements CliCommand {

    private static final Flag DETACH =
            Flag.on("detach", "Detached mode: Run containers in the background").letter('d');
    private static final Flag NO_START =
            Flag.on("no-start", "Don't start the services after creating them");
    private static final Flag WAIT =
            Flag.on("wait", "Wait for services to be running|healthy. Implies detached mode.");
    private static final Flag WAIT_TIMEOUT =
            Flag.number(
                    "wait-timeout",
                    "Maximum duration in seconds to wait for the project to be running|healthy");

    @Override
    public Syntax syntax() {
        Flag[] flags =
                Stream.of(
                                List.of(DETACH, NO_START, WAIT, WAIT_TIMEOUT),
                                List.of(
                                        RaiseFlags.BUILD,
                                        RaiseFlags.NO_BUILD,
                                        RaiseFlags.PULL,
                                        RaiseFlags.QUIET_BUILD,
                                        RaiseFlags.QUIET_PULL,
                                        RaiseFlags.FORCE_RECREATE,
                                        RaiseFlags.NO_RECREATE,
                                        RaiseFlags.ALWAYS_RECREATE_DEPS,
                                        RaiseFlags.RENEW,
                                        RaiseFlags.REMOVE_ORPHANS,
                                        RaiseFlags.SCALE,
                                        RaiseFlags.NO_DEPS,
                                        RaiseFlags.TIMEOUT,
                                        RaiseFlags.YES),
                                AttachFlags.ALL)
                        .flatMap(List::stream)
                        .toArray(Flag[]::new);
        return Syntax.of("up", "[SERVICE...]", "Create and start containers", flags);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        boolean wait = given.on(WAIT);
        boolean detached = wait || given.on(DETACH);
        AttachFlags.check(given, detached ? (wait ? "wait" : "detach") : "");
        if (given.number(WAIT_TIMEOUT).orElse(0) < 0) {
            throw Refused.usage("--wait-timeout must be a non-negative integer");
        }
        UpOptions options =
                RaiseFlags.options(session.settings())
                        .withNoStart(given.on(NO_START))
                        .withWaitReady(wait)
                        .withWaitTimeout(
                                given.seconds(WAIT_TIMEOUT).filter(time -> !time.isZero()));
        ComposeProject project = session.project(given.operands());
        if (project.services().isEmpty()) {
            throw Refused.because(Problem.of(Code.NO_SERVICE, "no service selected"));
        }
        boolean quiet = RaiseFlags.quiet(given);
        if (detached || given.on(NO_START) || session.settings().dryRun()) {
            return raise(session, project, options, quiet);
        }
        return new AttachedUp(session, project, options).run();
    }

    /** Brings the project up and returns. */
    static int raise(
            Session session, ComposeProject project, UpOptions options, boolean quietTransfers)
            throws EngineException, InterruptedException, Refused {
        return new Runner(session, options.noStart() ? "Creating" : "Running")
                .telling(RaiseFlags.notes(session.settings()))
                .quietTransfers(quietTransfers)
                .run(project.name(), Plans.up(session, project, options));
    }
}
