package io.windlass.app.cli.progress;

import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.app.cli.session.Speech;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.plan.Plan;
import io.windlass.engine.orchestrate.plan.Step;
import io.windlass.engine.orchestrate.run.Operation;
import io.windlass.engine.orchestrate.run.OperationEvent;
import io.windlass.engine.orchestrate.run.Operations;
import io.windlass.engine.orchestrate.run.Outcome;
import io.windlass.engine.orchestrate.run.Planning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs one operation with its progress on the terminal, and stops it on Ctrl-C. */
public final class Runner {

    /** Exit code of a command that was stopped by Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private final Session session;
    private final String title;
    private Predicate<Problem> worthTelling = _ -> true;
    private boolean quietTransfers;
    private boolean streaming;
    private boolean silent;
    private boolean deaf;

    /**
     * @param title what a live display calls the operation, {@code Running}
     */
    public Runner(Session session, String title) {
        this.session = session;
        this.title = title;
    }

    /** Leaves out notes that the person does not want to hear. */
    public Runner telling(Predicate<Problem> notes) {
        worthTelling = notes;
        return this;
    }

    /** Says nothing of the progress of pulls and builds. */
    public Runner quietTransfers(boolean quiet) {
        quietTransfers = quiet;
        return this;
    }

    /** Says nothing at all but what went wrong. */
    public Runner silent() {
        silent = true;
        return this;
    }

    /** Shows progress in lines that stay, because other output comes between. */
    public Runner streaming() {
        streaming = true;
        return this;
    }

    /** Leaves Ctrl-C to somebody else. */
    public Runner deaf() {
        deaf = true;
        return this;
    }

    /** Runs it to its end and gives the exit code. */
    public int run(String project, Planning planning)
            throws EngineException, InterruptedException, Refused {
        Display display =
                silent
                        ? new QuietDisplay()
                        : streaming
                                ? Displays.streaming(session.console(), session.settings())
                                : Displays.of(session.console(), session.settings(), title);
        Events events = new Events(display, worthTelling, quietTransfers);
        if (session.settings().dryRun()) {
            return rehearse(planning.plan(), display, events);
        }
        Operation operation =
                new Operations(session.settings().parallel())
                        .run(project, planning, session.engine(), events);
        Outcome outcome;
        try {
            outcome = deaf ? operation.await() : stoppable(operation);
        } finally {
            display.end();
        }
        return exitCode(outcome);
    }

    private static Outcome stoppable(Operation operation) throws InterruptedException {
        try (Interrupts _ = Interrupts.listen(_ -> operation.cancel())) {
            return operation.await();
        }
    }

    /** Shows what a plan would do. */
    private int rehearse(Plan plan, Display display, Events events) {
        events.accept(new OperationEvent.Planned(plan));
        for (Step step : plan.steps()) {
            events.accept(new OperationEvent.StepStarted(step));
            events.accept(new OperationEvent.StepDone(step, Optional.empty()));
        }
        display.end();
        plan.blockers().forEach(blocker -> Speech.problem(session.console(), blocker));
        return plan.blockers().isEmpty() ? 0 : 1;
    }

    private int exitCode(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> 0;
            case Outcome.Cancelled(List<Step> notRun) -> {
                session.console().say("Cancelled; " + left(notRun));
                yield INTERRUPTED;
            }
            case Outcome.Failed(List<Problem> problems, List<Outcome.Blocked> blocked) -> {
                problems.forEach(problem -> Speech.problem(session.console(), problem));
                waitingInVain(blocked).ifPresent(services -> session.console().say(services));
                yield 1;
            }
        };
    }

    private static String left(List<Step> notRun) {
        long lines = notRun.stream().filter(step -> StepWords.of(step).shown()).count();
        return lines == 0
                ? "everything that was begun is done."
                : lines + (lines == 1 ? " step was" : " steps were") + " left undone.";
    }

    /** Which services could not go on because of what failed. */
    private static Optional<String> waitingInVain(List<Outcome.Blocked> blocked) {
        List<String> services = new ArrayList<>();
        for (Outcome.Blocked step : blocked) {
            step.step()
                    .service()
                    .filter(service -> !services.contains(service))
                    .ifPresent(services::add);
        }
        return services.isEmpty()
                ? Optional.empty()
                : Optional.of("Not done because of that: " + String.join(", ", services) + ".");
    }
}
