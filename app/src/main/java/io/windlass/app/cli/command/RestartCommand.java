package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.progress.Runner;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.plan.Planner;
import io.windlass.engine.orchestrate.plan.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Restarts containers. */
final class RestartCommand implements CliCommand {

    private static final Flag TIMEOUT =
            Flag.number("timeout", "Specify a shutdown timeout in seconds").letter('t');
    private static final Flag NO_DEPS = Flag.on("no-deps", "Don't restart dependent services");

    @Override
    public Syntax syntax() {
        return Syntax.of("restart", "[SERVICE...]", "Restart service containers", TIMEOUT, NO_DEPS);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        List<String> services = session.given().operands();
        Subject subject = Containers.subject(session, services);
        Set<String> chosen = new LinkedHashSet<>(services);
        return new Runner(session, "Restarting")
                .run(
                        subject.name(),
                        Plans.of(
                                session,
                                subject,
                                seen ->
                                        Planner.restart(
                                                subject,
                                                seen,
                                                chosen,
                                                session.given().seconds(TIMEOUT),
                                                session.given().on(NO_DEPS))));
    }
}
