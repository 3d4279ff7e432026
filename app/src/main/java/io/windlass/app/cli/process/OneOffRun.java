package io.windlass.app.cli.process;

import io.windlass.app.cli.Console;
import io.windlass.engine.api.AttachRequest;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.DetachKeys;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.ExitWatch;
import io.windlass.engine.api.ProcessSession;
import io.windlass.engine.orchestrate.spec.OneOff;

/** Starts a container that was made for one command. */
public final class OneOffRun {

    private final Engine engine;
    private final ContainerId id;
    private final boolean tty;
    private final OneOff oneOff;

    public OneOffRun(Engine engine, ContainerId id, boolean tty, OneOff oneOff) {
        this.engine = engine;
        this.id = id;
        this.tty = tty;
        this.oneOff = oneOff;
    }

    /** Leaves it to itself. */
    public void start() throws EngineException, InterruptedException {
        boolean started = false;
        try {
            engine.containers().start(id);
            started = true;
        } finally {
            if (!started && oneOff.autoRemove()) {
                // The engine removes by itself only what has run.
                engine.containers().remove(id, true, true);
            }
        }
    }

    /** Stays with it to its end, and gives the exit code of its process. */
    public int attached(Console console) throws EngineException, InterruptedException {
        AttachRequest request = new AttachRequest(oneOff.attachStdin(), true, DetachKeys.USUAL);
        try (HeldStreams streams = HeldStreams.take(console, tty && oneOff.attachStdin());
                Forwarding _ = tty ? Forwarding.none() : Forwarding.to(engine, id);
                ProcessSession process = engine.processes().attach(id, request, streams);
                ExitWatch exit = engine.processes().exit(id, oneOff.autoRemove())) {
            start();
            streams.connect(process, oneOff.attachStdin());
            if (tty) {
                HeldStreams.resize(process);
            }
            process.awaitEnd();
            return process.detached() ? 0 : exit.await();
        }
    }
}
