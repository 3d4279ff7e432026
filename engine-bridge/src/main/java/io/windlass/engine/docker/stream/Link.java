package io.windlass.engine.docker.stream;

import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.EngineInfo;
import io.windlass.engine.docker.client.Api;
import java.time.Duration;
import java.util.Optional;

/** The way to an engine, which may be another one after a reconnect. */
public interface Link {

    Api api();

    EngineInfo info();

    /** Shakes hands again: the engine may have been upgraded in the meantime. */
    void renew() throws EngineException, InterruptedException;

    /**
     * How often to ask whether the engine is still there. Absent for a local socket: its end is
     * seen at once, and a program that waits should not keep an engine awake.
     */
    Optional<Duration> heartbeat();

    /** Whether the engine answers in time. */
    boolean ping() throws InterruptedException;

    /** Calls that were not answered in time. */
    Suspicion suspicion();
}
