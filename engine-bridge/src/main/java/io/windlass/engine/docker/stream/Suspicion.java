package io.windlass.engine.docker.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Whether there is a reason to ask the engine if it is still there. */
public final class Suspicion {

    private final Semaphore raised = new Semaphore(0);

    public void raise() {
        raised.release();
    }

    /** Waits until it is raised, or the time is over. */
    void await(Optional<Duration> longest) throws InterruptedException {
        if (longest.isPresent()) {
            // Whether it was raised or the time is over, the engine is asked.
            boolean early = raised.tryAcquire(longest.get().toMillis(), TimeUnit.MILLISECONDS);
            if (!early) {
                return;
            }
        } else {
            raised.acquire();
        }
        raised.drainPermits();
    }
}
