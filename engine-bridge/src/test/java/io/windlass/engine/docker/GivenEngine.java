package io.windlass.engine.docker;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;

/** The engine that the property {@code windlass.engine} names. */
final class GivenEngine {

    private GivenEngine() {}

    static EngineEndpoint endpoint() {
        String host = System.getProperty("windlass.engine", "");
        assumeTrue(
                !host.isEmpty(),
                "no engine was given: run with -Dwindlass.engine=unix:///var/run/docker.sock");
        return EngineEndpoint.of(host);
    }

    static Engine connect() throws EngineException, InterruptedException {
        return DockerEngine.connect(endpoint());
    }
}
