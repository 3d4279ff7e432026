package io.windlass.engine.docker;

import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;

/** An engine that speaks the Docker API. */
public final class DockerEngine {

    private DockerEngine() {}

    /** Connects and shakes hands; ends in a sentence when nobody usable answers. */
    @SuppressWarnings("DoNotCallSuggester") // what is behind it comes with the next commits
    public static Engine connect(EngineEndpoint endpoint)
            throws EngineException, InterruptedException {
        throw new UnsupportedOperationException(endpoint.toString());
    }
}
