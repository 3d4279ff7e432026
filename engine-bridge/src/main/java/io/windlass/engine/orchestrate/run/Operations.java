package io.windlass.engine.orchestrate.run;

import io.windlass.engine.api.Engine;
import io.windlass.engine.orchestrate.plan.Plan;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Runs operations, one at a time for each project on each engine. */
public final class Operations {

    private record Turn(String endpoint, String project) {}

    private final Map<Turn, Semaphore> turns = new ConcurrentHashMap<>();
    private final OptionalInt transfers;

    public Operations() {
        this(OptionalInt.empty());
    }

    /**
     * Operations with another limit.
     *
     * @param transfers how many images are fetched, and how many are built, at once; absent leaves
     *     it to each kind
     */
    public Operations(OptionalInt transfers) {
        this.transfers = transfers;
    }

    /** Runs a plan as it is. */
    public Operation run(Plan plan, Engine engine, Consumer<OperationEvent> events) {
        return run(plan.project(), () -> plan, engine, events);
    }

    /** Runs a plan that is made when the operation's turn has come, so that it is never stale. */
    public Operation run(
            String project, Planning planning, Engine engine, Consumer<OperationEvent> events) {
        Semaphore turn =
                turns.computeIfAbsent(
                        new Turn(engine.info().endpoint(), project), _ -> new Semaphore(1, true));
        return RunningOperation.start(
                turn, planning, engine, new RunningOperation.Manner(events, transfers));
    }
}
