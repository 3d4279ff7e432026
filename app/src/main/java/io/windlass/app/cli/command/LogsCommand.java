package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.logs.Follower;
import io.windlass.app.cli.logs.Follower.Happening;
import io.windlass.app.cli.logs.LogPrinter;
import io.windlass.app.cli.logs.Members;
import io.windlass.app.cli.progress.Interrupts;
import io.windlass.app.cli.progress.Runner;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.app.cli.session.Speech;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.LogConsumer;
import io.windlass.engine.api.LogLine;
import io.windlass.engine.api.LogRequest;
import io.windlass.engine.orchestrate.plan.Subject;
import io.windlass.engine.orchestrate.spec.Labels;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

/** Prints what containers wrote, and what they go on to write. */
final class LogsCommand implements CliCommand {

    private static final Flag FOLLOW = Flag.on("follow", "Follow log output").letter('f');
    private static final Flag INDEX =
            Flag.number("index", "index of the container if service has multiple replicas");
    private static final Flag SINCE =
            Flag.text(
                    "since",
                    "string",
                    "Show logs since timestamp (e.g. 2013-01-02T13:23:37Z) or relative (e.g. 42m"
                            + " for 42 minutes)");
    private static final Flag UNTIL =
            Flag.text(
                    "until",
                    "string",
                    "Show logs before a timestamp (e.g. 2013-01-02T13:23:37Z) or relative (e.g."
                            + " 42m for 42 minutes)");
    private static final Flag TAIL =
            Flag.text(
                            "tail",
                            "string",
                            "Number of lines to show from the end of the logs for each container")
                    .letter('n')
                    .standard("all");
    private static final Flag TIMESTAMPS = Flag.on("timestamps", "Show timestamps").letter('t');

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "logs",
                "[SERVICE...]",
                "View output from containers",
                FOLLOW,
                INDEX,
                AttachFlags.NO_COLOR,
                AttachFlags.NO_LOG_PREFIX,
                SINCE,
                TAIL,
                TIMESTAMPS,
                UNTIL);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        LogRequest request = request(session);
        Subject subject = Containers.subject(session, given.operands());
        List<Container> containers =
                Containers.members(session, subject, given.operands()).stream()
                        .filter(container -> chosen(given, container))
                        .toList();
        LogPrinter printer = AttachFlags.printer(session, TIMESTAMPS, false);
        containers.forEach(container -> printer.expect(Members.shortName(container)));
        return given.on(FOLLOW)
                ? follow(session, subject, request, printer)
                : print(session, containers, request, printer);
    }

    private static boolean chosen(Given given, Container container) {
        return given.number(INDEX).isEmpty()
                || Members.number(container) == given.number(INDEX).getAsInt();
    }

    private static LogRequest request(Session session) throws Refused {
        Given given = session.given();
        return new LogRequest(
                given.on(FOLLOW),
                tail(given.textOrEmpty(TAIL)),
                Moments.read(session, given.text(SINCE), "since"),
                Moments.read(session, given.text(UNTIL), "until"));
    }

    /** Anything but a number means all, as the engine has it. */
    private static OptionalInt tail(String text) {
        try {
            int lines = Integer.parseInt(text);
            return lines < 0 ? OptionalInt.empty() : OptionalInt.of(lines);
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }

    private static int print(
            Session session, List<Container> containers, LogRequest request, LogPrinter printer)
            throws EngineException, InterruptedException, Refused {
        CountDownLatch open = new CountDownLatch(containers.size());
        for (Container container : containers) {
            String name = Members.shortName(container);
            LogConsumer lines =
                    new LogConsumer() {
                        @Override
                        public void line(LogLine line) {
                            printer.line(name, line);
                        }

                        @Override
                        public void ended(Optional<Problem> problem) {
                            problem.ifPresent(why -> warn(session, name, why));
                            open.countDown();
                        }
                    };
            try {
                var _ = session.engine().containers().logs(container.id(), request, lines);
            } catch (EngineException failure) {
                warn(session, name, failure.problem());
                open.countDown();
            }
        }
        open.await();
        return 0;
    }

    private static void warn(Session session, String name, Problem why) {
        Speech.warning(session.console(), Problem.of(why.code(), name + ": " + why.summary()));
    }

    private static int follow(
            Session session, Subject subject, LogRequest request, LogPrinter printer)
            throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        CountDownLatch over = new CountDownLatch(1);
        Follower.Scope scope =
                new Follower.Scope(
                        container ->
                                container.label(Labels.PROJECT).orElse("").equals(subject.name())
                                        && !Members.oneOff(container)
                                        && (given.operands().isEmpty()
                                                || given.operands()
                                                        .contains(Members.service(container)))
                                        && chosen(given, container),
                        _ -> true,
                        request,
                        true);
        try (Follower follower =
                        new Follower(
                                session.engine(),
                                scope,
                                printer,
                                happening -> heard(session, over, happening));
                Interrupts interrupts = Interrupts.listen(_ -> over.countDown())) {
            follower.begin();
            if (!follower.anyAlive()) {
                return 0;
            }
            over.await();
            return interrupts.any() ? Runner.INTERRUPTED : 0;
        }
    }

    private static void heard(Session session, CountDownLatch over, Happening happening) {
        switch (happening) {
            case Happening.Ended _ -> {}
            case Happening.AllEnded _ -> over.countDown();
            case Happening.Unreadable(Container container, Problem why) ->
                    warn(session, Members.shortName(container), why);
        }
    }
}
