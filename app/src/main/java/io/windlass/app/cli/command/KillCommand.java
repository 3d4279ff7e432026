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

/** Ends containers at once, or sends them a signal. */
final class KillCommand implements CliCommand {

    private static final Flag SIGNAL =
            Flag.text("signal", "string", "SIGNAL to send to the container")
                    .letter('s')
                    .standard("SIGKILL");
    private static final Flag REMOVE_ORPHANS =
            Flag.on(
                    "remove-orphans",
                    "Include containers of services that are not in the Compose file");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "kill", "[SERVICE...]", "Force stop service containers", SIGNAL, REMOVE_ORPHANS);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        List<String> services = session.given().operands();
        Subject subject = Containers.subject(session, services);
        Subject meant =
                session.given().on(REMOVE_ORPHANS) ? Subject.named(subject.name()) : subject;
        Set<String> chosen = new LinkedHashSet<>(services);
        if (Containers.running(session, meant, services).isEmpty()) {
            session.console().say("no container to kill");
            return 0;
        }
        return new Runner(session, "Killing")
                .run(
                        subject.name(),
                        Plans.of(
                                session,
                                meant,
                                seen ->
                                        Planner.kill(
                                                meant,
                                                seen,
                                                chosen,
                                                session.given().textOrEmpty(SIGNAL))));
    }
}
