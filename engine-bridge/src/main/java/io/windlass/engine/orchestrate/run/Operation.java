package io.windlass.engine.orchestrate.run;

/** A plan that is being run. */
public interface Operation {

    /**
     * Stops it: calls under way are finished, waits, transfers and builds are broken off. A second
     * call breaks off everything.
     */
    void cancel();

    /** Waits for the end. Interrupting the waiting thread leaves the operation alone. */
    Outcome await() throws InterruptedException;
}
