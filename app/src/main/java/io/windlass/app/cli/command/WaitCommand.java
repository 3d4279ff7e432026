package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.progress.Runner;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.observe.Parallel;
import io.windlass.engine.orchestrate.plan.DownOptions;
import io.windlass.engine.orchestrate.plan.Planner;
import io.windlass.engine.orchestrate.plan.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Waits until the containers of services end, and ends with the exit code of one of them. */
final class WaitCommand implements CliCommand {

    private static final Flag DOWN_PROJECT =
            Flag.on("down-project", "Drops project when the first container stops");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        "wait",
                        "SERVICE [SERVICE...]",
                        "Block until containers of all (or specified) services stop.",
                        DOWN_PROJECT)
                .operands(1, Integer.MAX_VALUE);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        List<String> services = session.given().operands();
        Subject subject = session.subject(List.of());
        List<Container> containers = Containers.running(session, subject, services);
        if (containers.isEmpty()) {
            throw Refused.because(
                    Problem.of(
                            Code.NOT_FOUND,
                            "no containers for project \"" + subject.name() + "\""));
        }
        List<Callable<Integer>> waits = new ArrayList<>();
        for (Container container : containers) {
            waits.add(() -> await(session, subject, container));
        }
        return Parallel.all(waits).getLast();
    }

    private static int await(Session session, Subject subject, Container container)
            throws EngineException, InterruptedException, Refused {
        Engine engine = session.engine();
        int code = engine.containers().await(container.id());
        session.console()
                .line("container \"" + container.id() + "\" exited with status code " + code);
        if (session.given().on(DOWN_PROJECT)) {
            int _ =
                    new Runner(session, "Removing")
                            .run(
                                    subject.name(),
                                    Plans.of(
                                            session,
                                            subject,
                                            seen ->
                                                    Planner.down(
                                                            subject,
                                                            seen,
                                                            DownOptions.defaults())));
        }
        return code;
    }
}
