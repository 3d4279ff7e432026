package io.windlass.app.command;

import io.windlass.app.state.Activity;
import io.windlass.app.state.Message;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.plan.Plan;
import io.windlass.engine.orchestrate.plan.Subject;
import io.windlass.engine.orchestrate.run.Operation;
import io.windlass.engine.orchestrate.run.OperationEvent;
import io.windlass.engine.orchestrate.run.Operations;
import io.windlass.engine.orchestrate.run.Outcome;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Operations under way: begins them, tells how they go, and can cancel them. */
public final class Runs {

    private final Operations operations = new Operations();
    private final AtomicLong count = new AtomicLong();
    private final Map<String, Operation> underWay = new ConcurrentHashMap<>();
    private final Supplier<Optional<Engine>> engine;
    private final Consumer<Message> store;
    private final InstantSource clock;

    /** Makes the plan once it is the operation's turn. */
    @FunctionalInterface
    interface EnginePlanning {
        Plan plan(Engine engine) throws EngineException, InterruptedException;
    }

    /** The same for a plan that needs no files. */
    @FunctionalInterface
    interface SubjectPlanning {
        Plan plan(Subject subject, Engine engine) throws EngineException, InterruptedException;
    }

    public Runs(Supplier<Optional<Engine>> engine, Consumer<Message> store, InstantSource clock) {
        this.engine = engine;
        this.store = store;
        this.clock = clock;
    }

    /** Begins an operation; completes with its outcome, with none when no engine is there. */
    CompletableFuture<Optional<Outcome>> begin(
            String verb, String project, EnginePlanning planning) {
        String id = Long.toString(count.incrementAndGet());
        Activity begun = Activity.begun(id, project, verb, clock.instant());
        store.accept(new Message.ActivityChanged(begun));
        CompletableFuture<Optional<Outcome>> result = new CompletableFuture<>();
        Optional<Engine> there = engine.get();
        if (there.isEmpty()) {
            Problem problem =
                    Problem.of(
                            Code.ENGINE_NOT_FOUND,
                            "No container engine answers, so nothing was done.");
            store.accept(
                    new Message.ActivityChanged(
                            begun.ended(
                                    new Activity.Status.Failed(List.of(problem), List.of()),
                                    clock.instant())));
            result.complete(Optional.empty());
            return result;
        }
        Progress progress = new Progress(begun, clock);
        Operation operation =
                operations.run(
                        project,
                        () -> planning.plan(there.get()),
                        there.get(),
                        event -> heard(id, progress, event, result));
        underWay.put(id, operation);
        if (result.isDone()) {
            underWay.remove(id);
        }
        return result;
    }

    /** Tells of something that failed at once. */
    void failed(String verb, String project, Problem problem) {
        Activity begun =
                Activity.begun(
                        Long.toString(count.incrementAndGet()), project, verb, clock.instant());
        store.accept(
                new Message.ActivityChanged(
                        begun.ended(
                                new Activity.Status.Failed(List.of(problem), List.of()),
                                clock.instant())));
    }

    private void heard(
            String id,
            Progress progress,
            OperationEvent event,
            CompletableFuture<Optional<Outcome>> result) {
        store.accept(new Message.ActivityChanged(progress.take(event)));
        if (event instanceof OperationEvent.Finished(var outcome)) {
            underWay.remove(id);
            result.complete(Optional.of(outcome));
        }
    }

    /** Asks an operation to end; one that is over already is left in peace. */
    void cancel(String id) {
        Operation operation = underWay.get(id);
        if (operation != null) {
            operation.cancel();
        }
    }

    /** Asks all operations to end. */
    public void cancelAll() {
        underWay.values().forEach(Operation::cancel);
    }
}
