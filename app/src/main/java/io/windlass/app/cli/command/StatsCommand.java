package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.logs.Members;
import io.windlass.app.cli.progress.Interrupts;
import io.windlass.app.cli.progress.Runner;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.StatSample;
import io.windlass.engine.orchestrate.observe.Parallel;
import io.windlass.engine.orchestrate.plan.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Shows what the containers of a project use, once or again and again. */
final class StatsCommand implements CliCommand {

    private static final Flag ALL =
            Flag.on("all", "Show all containers (default shows just running)").letter('a');
    private static final Flag NO_STREAM =
            Flag.on("no-stream", "Disable streaming stats and only pull the first result");
    private static final Flag NO_TRUNC = Flag.on("no-trunc", "Do not truncate output");

    /** Clears a terminal and begins at its top. */
    private static final String CLEAR = "\u001b[H\u001b[J";

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "stats",
                "[SERVICE...]",
                "Display a live stream of container(s) resource usage statistics",
                ALL,
                Rows.FORMAT,
                NO_STREAM,
                NO_TRUNC);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Subject subject = Containers.subject(session, session.given().operands());
        if (session.given().on(NO_STREAM)) {
            print(session, once(session.engine(), containers(session, subject)));
            return 0;
        }
        return follow(session, subject);
    }

    private static List<Container> containers(Session session, Subject subject)
            throws EngineException, InterruptedException, Refused {
        List<String> services = session.given().operands();
        boolean all = session.given().on(ALL);
        return Members.all(session.engine(), subject.name()).stream()
                .filter(one -> services.isEmpty() || services.contains(Members.service(one)))
                .filter(one -> all || one.running())
                .toList();
    }

    /** The engine measures each for a second, so all are asked at once. */
    private static Map<Container, Optional<StatSample>> once(
            Engine engine, List<Container> containers)
            throws EngineException, InterruptedException {
        List<Callable<Optional<StatSample>>> looks = new ArrayList<>();
        containers.forEach(one -> looks.add(() -> engine.containers().sample(one.id())));
        List<Optional<StatSample>> samples = Parallel.all(looks);
        Map<Container, Optional<StatSample>> result = new LinkedHashMap<>();
        for (int i = 0; i < containers.size(); i++) {
            result.put(containers.get(i), samples.get(i));
        }
        return result;
    }

    private static void print(Session session, Map<Container, Optional<StatSample>> samples)
            throws Refused {
        boolean whole = session.given().on(NO_TRUNC);
        List<Rows.Line> lines = new ArrayList<>();
        samples.forEach((container, sample) -> lines.add(StatRow.line(container, sample, whole)));
        Rows.print(session, StatRow.SHAPE, lines);
    }

    /** Draws once a second what is known by then, until Ctrl-C. */
    private static int follow(Session session, Subject subject)
            throws EngineException, InterruptedException, Refused {
        CountDownLatch over = new CountDownLatch(1);
        boolean terminal = session.console().outIsTerminal();
        try (Interrupts _ = Interrupts.listen(_ -> over.countDown());
                Samples samples = new Samples(session.engine())) {
            do {
                List<Container> containers = containers(session, subject);
                samples.follow(containers);
                Map<Container, Optional<StatSample>> now = new LinkedHashMap<>();
                containers.forEach(one -> now.put(one, samples.latest(one.id())));
                if (terminal) {
                    session.console().print(CLEAR);
                }
                print(session, now);
                if (session.console().broken()) {
                    return 0;
                }
            } while (!over.await(1, TimeUnit.SECONDS));
            return Runner.INTERRUPTED;
        }
    }
}
