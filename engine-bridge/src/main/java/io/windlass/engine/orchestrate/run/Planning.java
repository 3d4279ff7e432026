package io.windlass.engine.orchestrate.run;

import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.plan.Plan;

/** Makes the plan of an operation when its turn has come. */
@FunctionalInterface
public interface Planning {
    Plan plan() throws EngineException, InterruptedException;
}
