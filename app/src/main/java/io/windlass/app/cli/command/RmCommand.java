package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.progress.Runner;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.plan.Planner;
import io.windlass.engine.orchestrate.plan.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Removes stopped containers. */
final class RmCommand implements CliCommand {

    private static final Flag FORCE = Flag.on("force", "Don't ask to confirm removal").letter('f');
    private static final Flag STOP =
            Flag.on("stop", "Stop the containers, if required, before removing").letter('s');
    private static final Flag VOLUMES =
            Flag.on("volumes", "Remove any anonymous volumes attached to containers").letter('v');

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        "rm",
                        "[SERVICE...]",
                        "Removes stopped service containers",
                        FORCE,
                        STOP,
                        VOLUMES)
                .describe(DESCRIPTION);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        List<String> services = session.given().operands();
        Subject subject = Containers.subject(session, services);
        boolean stop = session.given().on(STOP);
        List<Container> going =
                Containers.members(session, subject, services).stream()
                        .filter(container -> stop || !container.running())
                        .toList();
        if (going.isEmpty()) {
            session.console().say("No stopped containers");
            return 0;
        }
        if (!confirmed(session, going)) {
            return 0;
        }
        Set<String> chosen = new LinkedHashSet<>(services);
        boolean volumes = session.given().on(VOLUMES);
        return new Runner(session, "Removing")
                .run(
                        subject.name(),
                        Plans.of(
                                session,
                                subject,
                                seen -> Planner.remove(subject, seen, chosen, stop, volumes)));
    }

    private static boolean confirmed(Session session, List<Container> going) {
        String names = String.join(", ", going.stream().map(Container::name).toList());
        session.console().line("Going to remove " + names);
        if (session.given().on(FORCE) || session.settings().dryRun()) {
            return true;
        }
        String answer = session.console().ask("Are you sure? [yN] ");
        return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
    }

    private static final String DESCRIPTION =
            """
            By default, anonymous volumes attached to containers will not be removed. You
            can override this with -v. Any data which is not in a volume will be lost.\
            """;
}
