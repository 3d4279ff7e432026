package io.windlass.engine.orchestrate.run;

import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.plan.Plan;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An operation from its turn in the queue to its end, on a thread of its own. */
final class RunningOperation implements Operation {

    private final OptionalInt transfers;
    private final Semaphore turn;
    private final Planning planning;
    private final Engine engine;
    private final Consumer<OperationEvent> events;
    private final FutureTask<Outcome> task = new FutureTask<>(this::run);
    private final AtomicReference<@Nullable PlanRun> running = new AtomicReference<>();
    private final Thread thread = Thread.ofVirtual().name("operation").unstarted(task);
    private volatile boolean cancelled;

    /**
     * How an operation runs.
     *
     * @param transfers how many images are fetched or built at once
     */
    record Manner(Consumer<OperationEvent> events, OptionalInt transfers) {}

    private RunningOperation(Semaphore turn, Planning planning, Engine engine, Manner manner) {
        this.turn = turn;
        this.planning = planning;
        this.engine = engine;
        this.events = new OneAtATime(manner.events());
        this.transfers = manner.transfers();
    }

    static Operation start(Semaphore turn, Planning planning, Engine engine, Manner manner) {
        RunningOperation operation = new RunningOperation(turn, planning, engine, manner);
        operation.thread.start();
        return operation;
    }

    @Override
    public void cancel() {
        cancelled = true;
        PlanRun run = running.get();
        if (run == null) {
            // It waits for its turn, or plans.
            thread.interrupt();
        } else {
            run.cancel();
        }
    }

    @Override
    public Outcome await() throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }

    private Outcome run() {
        Outcome outcome = outcome();
        events.accept(new OperationEvent.Finished(outcome));
        return outcome;
    }

    private Outcome outcome() {
        try {
            if (!turn.tryAcquire()) {
                events.accept(new OperationEvent.Queued());
                turn.acquire();
            }
            try {
                return inTurn();
            } finally {
                turn.release();
            }
        } catch (InterruptedException cancelledBefore) {
            return new Outcome.Cancelled(List.of());
        } catch (EngineException failure) {
            return new Outcome.Failed(List.of(failure.problem()), List.of());
        }
    }

    private Outcome inTurn() throws EngineException, InterruptedException {
        Plan plan = planning.plan();
        events.accept(new OperationEvent.Planned(plan));
        if (!plan.blockers().isEmpty()) {
            return new Outcome.Failed(plan.blockers(), List.of());
        }
        PlanRun run = new PlanRun(plan, engine, events, new Pools(transfers));
        running.set(run);
        if (cancelled) {
            return new Outcome.Cancelled(plan.steps());
        }
        return run.run();
    }
}
