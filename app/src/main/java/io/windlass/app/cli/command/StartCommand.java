package io.windlass.app.cli.command;

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

/** Starts containers that are there. */
final class StartCommand implements CliCommand {

    @Override
    public Syntax syntax() {
        return Syntax.of("start", "[SERVICE...]", "Start services");
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        List<String> services = session.given().operands();
        Subject subject = Containers.subject(session, services);
        Containers.demandAny(session, subject);
        Set<String> chosen = new LinkedHashSet<>(services);
        return new Runner(session, "Starting")
                .run(
                        subject.name(),
                        Plans.of(session, subject, seen -> Planner.start(subject, seen, chosen)));
    }
}
