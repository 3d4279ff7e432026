package io.windlass.engine.orchestrate.observe;

import io.windlass.compose.model.ComposeProject;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;

/** Takes in what an engine has. */
public final class Observer {

    private Observer() {}

    /** All that planning with the project's files needs. */
    public static Observed observe(Engine engine, ComposeProject project)
            throws EngineException, InterruptedException {
        return unfinished();
    }

    /** All that planning without files needs. */
    public static Observed observe(Engine engine) throws EngineException, InterruptedException {
        return unfinished();
    }

    private static Observed unfinished() {
        return java.util.Optional.<Observed>empty().orElseThrow();
    }
}
