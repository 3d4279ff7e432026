package io.windlass.app.cli.session;

import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.docker.Found;

/** Where commands get their engine from. */
public interface Engines {

    /** Connects to the engine that the settings mean. */
    Engine connect(Settings settings) throws EngineException, InterruptedException, Refused;

    /** Tells every place that was looked at. */
    Found look(Settings settings) throws InterruptedException, Refused;
}
