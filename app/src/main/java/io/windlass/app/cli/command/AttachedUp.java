package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.logs.Follower;
import io.windlass.app.cli.logs.Follower.Happening;
import io.windlass.app.cli.logs.LogPrinter;
import io.windlass.app.cli.logs.Members;
import io.windlass.app.cli.progress.Interrupts;
import io.windlass.app.cli.progress.Runner;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.app.cli.session.Speech;
import io.windlass.compose.graph.ServiceGraph;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.LogRequest;
import io.windlass.engine.orchestrate.plan.Planner;
import io.windlass.engine.orchestrate.plan.Subject;
import io.windlass.engine.orchestrate.plan.UpOptions;
import io.windlass.engine.orchestrate.spec.Labels;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An {@code up} that stays with its containers until they end or it is told to stop. */
final class AttachedUp {

    /** How many seconds the last lines of stopped containers may take. */
    private static final long LAST_WORDS = 3;

    private final Session session;
    private final ComposeProject project;
    private final UpOptions options;
    private final BlockingQueue<Turn> turns = new LinkedBlockingQueue<>();
    private OptionalInt ending = OptionalInt.empty();
    private boolean stopping;
    private boolean stopped;
    private boolean interrupted;

    /** What the command waits for. */
    private sealed interface Turn {
        record Heard(Happening happening) implements Turn {}

        record Interrupted(int times) implements Turn {}

        record Stopped() implements Turn {}
    }

    AttachedUp(Session session, ComposeProject project, UpOptions options) {
        this.session = session;
        this.project = project;
        this.options = options;
    }

    int run() throws EngineException, InterruptedException, Refused {
        Set<String> attached = attached();
        LogPrinter printer = AttachFlags.printer(session, AttachFlags.TIMESTAMPS, true);
        Follower.Scope scope =
                new Follower.Scope(
                        this::member,
                        container -> attached.contains(Members.service(container)),
                        LogRequest.follow(0),
                        false);
        announce(attached, printer);
        try (Follower follower =
                new Follower(
                        session.engine(),
                        scope,
                        printer,
                        happening -> turns.add(new Turn.Heard(happening)))) {
            follower.begin();
            int code = raise();
            if (code == Runner.INTERRUPTED) {
                int _ = stop();
                return code;
            }
            if (code == 0) {
                follower.catchUp();
                return stay(follower, printer);
            }
            return code;
        }
    }

    private int raise() throws EngineException, InterruptedException, Refused {
        return new Runner(session, "Running")
                .streaming()
                .telling(RaiseFlags.notes(session.settings()))
                .quietTransfers(RaiseFlags.quiet(session.given()))
                .run(project.name(), Plans.up(session, project, options));
    }

    private boolean member(Container container) {
        return container.label(Labels.PROJECT).filter(project.name()::equals).isPresent()
                && !Members.oneOff(container)
                && project.services().containsKey(Members.service(container));
    }

    /** The services whose lines are printed. */
    private Set<String> attached() throws Refused {
        Given given = session.given();
        Set<String> services = new LinkedHashSet<>(given.list(AttachFlags.ATTACH));
        for (String service : services) {
            if (!project.services().containsKey(service)) {
                throw Refused.usage("cannot attach to services not included in up: " + service);
            }
        }
        if (services.isEmpty()) {
            List<String> chosen =
                    options.services().isEmpty()
                            ? List.copyOf(project.services().keySet())
                            : given.operands();
            ServiceGraph graph = ServiceGraph.of(project.services().values());
            services.addAll(
                    given.on(AttachFlags.ATTACH_DEPENDENCIES)
                            ? graph.withDependencies(chosen)
                            : chosen);
            services.removeIf(name -> !wantsAttach(project.services().get(name)));
        }
        given.list(AttachFlags.NO_ATTACH).forEach(services::remove);
        String from = given.textOrEmpty(AttachFlags.EXIT_CODE_FROM);
        if (!from.isEmpty() && !project.services().containsKey(from)) {
            throw Session.noSuchService(from, project);
        }
        return services;
    }

    private static boolean wantsAttach(@Nullable Service service) {
        return service != null && service.fields().optionalBool("attach").orElse(true);
    }

    private void announce(Set<String> attached, LogPrinter printer) {
        List<String> names =
                attached.stream()
                        .flatMap(name -> Optional.ofNullable(project.services().get(name)).stream())
                        .flatMap(service -> names(service).stream())
                        .sorted()
                        .toList();
        names.forEach(printer::expect);
        session.console().line("Attaching to " + String.join(", ", names));
    }

    private List<String> names(Service service) {
        if (service.containerName().isPresent()) {
            return List.of(service.containerName().get());
        }
        int count = options.scale().getOrDefault(service.name(), service.replicas());
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> service.name() + "-" + number)
                .toList();
    }

    private int stay(Follower follower, LogPrinter printer)
            throws EngineException, InterruptedException, Refused {
        try (Interrupts _ = Interrupts.listen(times -> turns.add(new Turn.Interrupted(times)))) {
            while (!over(follower)) {
                Turn turn = stopped ? turns.poll(LAST_WORDS, TimeUnit.SECONDS) : turns.take();
                if (turn == null) {
                    break;
                }
                take(turn, printer);
            }
        }
        return interrupted ? Runner.INTERRUPTED : ending.orElse(0);
    }

    /** Over when nothing runs or speaks any more, and nothing has still to be stopped. */
    private boolean over(Follower follower) {
        return turns.isEmpty() && stopping == stopped && !follower.anyAlive();
    }

    private void take(Turn turn, LogPrinter printer)
            throws EngineException, InterruptedException, Refused {
        switch (turn) {
            case Turn.Heard(Happening.Ended ended) -> {
                String name = Members.shortName(ended.container());
                printer.status(name, "exited with code " + ended.exitCode());
                if (ends(ended) && !stopping) {
                    stopping = true;
                    session.console().say("Aborting on container exit...");
                    stopAside();
                }
            }
            case Turn.Heard(Happening.AllEnded _) -> {}
            case Turn.Heard(Happening.Unreadable(Container container, Problem why)) ->
                    Speech.warning(session.console(), named(container, why));
            case Turn.Interrupted(int times) -> interrupted(times);
            case Turn.Stopped _ -> stopped = true;
        }
    }

    private void interrupted(int times) throws EngineException, InterruptedException, Refused {
        interrupted = true;
        if (stopping || times > 1) {
            session.console().say("Killing the containers...");
            kill();
        } else {
            session.console().say("Gracefully Stopping... press Ctrl+C again to force");
        }
        if (!stopping) {
            stopping = true;
            stopAside();
        }
    }

    private static Problem named(Container container, Problem why) {
        return Problem.of(
                why.code(), "no output of " + Members.shortName(container) + ": " + why.summary());
    }

    /** Whether the end of a container ends all; takes down the exit code. */
    private boolean ends(Happening.Ended ended) {
        Given given = session.given();
        String from = given.textOrEmpty(AttachFlags.EXIT_CODE_FROM);
        boolean aborts =
                AttachFlags.abortOnExit(given)
                        || (given.on(AttachFlags.ABORT_ON_FAILURE) && ended.exitCode() != 0);
        if (!from.isEmpty() && Members.service(ended.container()).equals(from)) {
            ending = OptionalInt.of(ended.exitCode());
        } else if (from.isEmpty() && aborts && ending.isEmpty()) {
            ending = OptionalInt.of(ended.exitCode());
        }
        return aborts;
    }

    /** Stops on a thread of its own, so that output and further signals are taken meanwhile. */
    private void stopAside() {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        int _ = stop();
                    } catch (EngineException failure) {
                        Speech.problem(session.console(), failure.problem());
                    } catch (Refused refused) {
                        refused.problems().forEach(why -> Speech.problem(session.console(), why));
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    } finally {
                        turns.add(new Turn.Stopped());
                    }
                });
    }

    private int stop() throws EngineException, InterruptedException, Refused {
        Subject subject = Subject.of(project);
        return new Runner(session, "Stopping")
                .streaming()
                .deaf()
                .run(
                        project.name(),
                        Plans.of(
                                session,
                                subject,
                                seen ->
                                        Planner.stop(
                                                subject,
                                                seen,
                                                options.services(),
                                                options.timing().timeout())));
    }

    /** Kills past the operation that stops them: it ends as soon as they are dead. */
    private void kill() throws EngineException, InterruptedException, Refused {
        Engine engine = session.engine();
        for (Container container :
                Members.of(engine, project.name(), project.services().keySet())) {
            if (container.running()) {
                engine.containers().kill(container.id(), "SIGKILL");
            }
        }
    }
}
