package io.windlass.app.cli.process;

import io.windlass.app.cli.progress.Interrupts;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import java.util.List;

/** Passes signals that this program gets on to the process of a container. */
public final class Forwarding implements AutoCloseable {

    private static final List<String> SIGNALS =
            List.of("INT", "TERM", "HUP", "USR2", "CONT", "TSTP", "TTIN", "TTOU", "ALRM");

    private final Interrupts signals;

    private Forwarding(Interrupts signals) {
        this.signals = signals;
    }

    /** Passes signals on until closed. */
    public static Forwarding to(Engine engine, ContainerId id) {
        return new Forwarding(Interrupts.named(SIGNALS, name -> send(engine, id, name)));
    }

    /** Leaves signals to this program. */
    public static Forwarding none() {
        return new Forwarding(Interrupts.named(List.of(), _ -> {}));
    }

    /** One that ended meanwhile cannot be told any more. */
    private static void send(Engine engine, ContainerId id, String name) {
        try {
            engine.containers().kill(id, "SIG" + name);
        } catch (EngineException ended) {
            return;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        signals.close();
    }
}
