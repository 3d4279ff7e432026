package io.windlass.engine.orchestrate.run;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.plan.Plan;
import io.windlass.engine.orchestrate.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a plan: every step has a thread of its own as soon as those before it are over, and a
 * place in its pool before it does anything.
 */
final class PlanRun {

    private static final Logger LOG = LoggerFactory.getLogger(PlanRun.class);

    private enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        BLOCKED,
        BROKEN_OFF
    }

    /** Something the scheduling thread has to look at. */
    private sealed interface Signal {
        record Over(Step step) implements Signal {}

        record Cancel() implements Signal {}
    }

    private static final class Flight {
        final FutureTask<StepResult> task;
        final Thread thread;
        final AtomicBoolean begun;

        Flight(Step step, AtomicBoolean begun, Callable<StepResult> body, Runnable over) {
            this.begun = begun;
            this.task =
                    new FutureTask<>(body) {
                        @Override
                        protected void done() {
                            over.run();
                        }
                    };
            this.thread = Thread.ofVirtual().name("step " + step.id()).unstarted(task);
        }
    }

    private final Plan plan;
    private final Consumer<OperationEvent> events;
    private final Pools pools;
    private final RunContext context;
    private final StepRunner runner;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, Flight> flights = new LinkedHashMap<>();
    private final Map<String, Step> roots = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();
    private final List<Outcome.Blocked> blocked = new ArrayList<>();
    private int cancels;

    PlanRun(Plan plan, Engine engine, Consumer<OperationEvent> events, Pools pools) {
        this.pools = pools;
        this.plan = plan;
        this.events = events;
        this.context = new RunContext(plan, engine, events);
        this.runner = new StepRunner(context);
        plan.steps().forEach(step -> states.put(step.id(), State.WAITING));
    }

    void cancel() {
        signals.add(new Signal.Cancel());
    }

    Outcome run() throws InterruptedException {
        try {
            launch();
            while (!flights.isEmpty()) {
                switch (signals.take()) {
                    case Signal.Over(Step step) -> over(step);
                    case Signal.Cancel _ -> breakOff();
                }
                launch();
            }
            return outcome();
        } finally {
            context.close();
        }
    }

    private Outcome outcome() {
        List<Step> notRun =
                plan.steps().stream()
                        .filter(step ->
                                state(step.id()) == State.WAITING
                                        || state(step.id()) == State.BROKEN_OFF)
                        .toList();
        if (cancels > 0 && !notRun.isEmpty()) {
            return new Outcome.Cancelled(notRun);
        }
        return problems.isEmpty()
                ? new Outcome.Done(remarks)
                : new Outcome.Failed(problems, blocked);
    }

    private State state(String id) {
        return states.getOrDefault(id, State.DONE);
    }

    private void launch() {
        boolean again = cancels == 0;
        while (again) {
            again = false;
            for (Step step : plan.steps()) {
                if (state(step.id()) == State.WAITING && settled(step)) {
                    Optional<Step> root = rootOfFailure(step);
                    if (root.isPresent()) {
                        block(step, root.get());
                        again = true;
                    } else {
                        fly(step);
                    }
                }
            }
        }
    }

    private boolean settled(Step step) {
        boolean failed = step.after().stream().anyMatch(this::lost);
        return failed
                || (step.after().stream().allMatch(this::ended)
                        && step.afterAny().stream().allMatch(this::ended));
    }

    private boolean ended(String id) {
        return switch (state(id)) {
            case DONE, FAILED, BLOCKED, BROKEN_OFF -> true;
            case WAITING, RUNNING -> false;
        };
    }

    private boolean lost(String id) {
        return state(id) == State.FAILED || state(id) == State.BLOCKED;
    }

    private Optional<Step> rootOfFailure(Step step) {
        return step.after().stream()
                .filter(this::lost)
                .sorted()
                .flatMap(id -> Optional.ofNullable(roots.get(id)).stream())
                .findFirst();
    }

    private void block(Step step, Step root) {
        states.put(step.id(), State.BLOCKED);
        roots.put(step.id(), root);
        blocked.add(new Outcome.Blocked(step, root));
        events.accept(new OperationEvent.StepBlocked(step, root));
    }

    private void fly(Step step) {
        states.put(step.id(), State.RUNNING);
        AtomicBoolean begun = new AtomicBoolean();
        Flight flight =
                new Flight(
                        step,
                        begun,
                        () -> perform(step, begun),
                        () -> signals.add(new Signal.Over(step)));
        flights.put(step.id(), flight);
        flight.thread.start();
    }

    private StepResult perform(Step step, AtomicBoolean begun)
            throws EngineException, InterruptedException {
        Semaphore pool = pools.of(step.action());
        pool.acquire();
        try {
            if (step.onlyIf().isPresent() && !context.holds(step.onlyIf().get())) {
                return new StepResult.Skipped();
            }
            begun.set(true);
            events.accept(new OperationEvent.StepStarted(step));
            return runner.run(step);
        } finally {
            pool.release();
        }
    }

    private void over(Step step) throws InterruptedException {
        Flight flight = flights.remove(step.id());
        if (flight == null) {
            return;
        }
        try {
            switch (flight.task.get()) {
                case StepResult.Done(Optional<Problem> remark) -> {
                    remark.ifPresent(remarks::add);
                    states.put(step.id(), State.DONE);
                    events.accept(new OperationEvent.StepDone(step, remark));
                }
                case StepResult.Skipped _ -> {
                    states.put(step.id(), State.DONE);
                    events.accept(new OperationEvent.StepSkipped(step));
                }
            }
        } catch (ExecutionException failure) {
            failed(step, java.util.Objects.requireNonNullElse(failure.getCause(), failure));
        }
    }

    private void failed(Step step, Throwable cause) {
        switch (cause) {
            case InterruptedException _ -> states.put(step.id(), State.BROKEN_OFF);
            case EngineException failure -> fail(step, failure.problem());
            default -> {
                LOG.error("Step {} ended in a bug", step.id(), cause);
                fail(
                        step,
                        Problem.of(
                                        Code.ENGINE_ERROR,
                                        "Windlass could not carry out \"" + step.id() + "\".")
                                .withDetail(cause.toString()));
            }
        }
    }

    private void fail(Step step, Problem problem) {
        states.put(step.id(), State.FAILED);
        roots.put(step.id(), step);
        problems.add(problem);
        events.accept(new OperationEvent.StepFailed(step, problem));
    }

    private void breakOff() {
        cancels++;
        for (Step step : plan.steps()) {
            Flight flight = flights.get(step.id());
            if (flight != null
                    && (cancels > 1 || !flight.begun.get() || Pools.breakable(step.action()))) {
                flight.thread.interrupt();
            }
        }
    }
}
