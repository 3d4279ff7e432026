package io.windlass.engine.orchestrate.run;

import io.windlass.engine.api.Engine;
import io.windlass.engine.orchestrate.plan.Plan;
import java.util.function.Consumer;

/** Runs operations, one at a time for each project on each engine. */
public final class Operations {

    /** Runs a plan as it is. */
    public Operation run(Plan plan, Engine engine, Consumer<OperationEvent> events) {
        return run(plan.project(), () -> plan, engine, events);
    }

    /** Runs a plan that is made when the operation's turn has come, so that it is never stale. */
    public Operation run(
            String project, Planning planning, Engine engine, Consumer<OperationEvent> events) {
        return unfinished();
    }

    private static Operation unfinished() {
        return java.util.Optional.<Operation>empty().orElseThrow();
    }
}
