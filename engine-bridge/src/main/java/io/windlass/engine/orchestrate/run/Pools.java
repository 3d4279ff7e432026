package io.windlass.engine.orchestrate.run;

import io.windlass.engine.orchestrate.plan.Action;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;

/**
 * How many steps of a kind run at once. Creating is short, so many go at once; starting keeps the
 * engine's processors busy, so more than a few only get in each other's way.
 */
final class Pools {

    private static final int MOST_STARTS = 16;

    private final Semaphore creates = new Semaphore(8, true);
    private final Semaphore starts =
            new Semaphore(
                    Math.min(
                            MOST_STARTS,
                            Math.max(4, 2 * Runtime.getRuntime().availableProcessors())),
                    true);
    private final Semaphore stops = new Semaphore(8, true);
    private final Semaphore pulls;
    private final Semaphore builds;
    private final Semaphore waits = new Semaphore(Integer.MAX_VALUE);

    /**
     * Pools of the usual sizes.
     *
     * @param transfers how many images are fetched, and how many are built, at once
     */
    Pools(OptionalInt transfers) {
        this.pulls = new Semaphore(transfers.orElse(6), true);
        this.builds = new Semaphore(transfers.orElse(2), true);
    }

    Semaphore of(Action action) {
        return switch (action) {
            case Action.PullImage _ -> pulls;
            case Action.BuildImage _ -> builds;
            case Action.WaitFor _ -> waits;
            case Action.CreateNetwork _, Action.CreateVolume _, Action.CreateContainer _ -> creates;
            case Action.RenameContainer _, Action.ConnectNetwork _ -> creates;
            case Action.DisconnectNetwork _, Action.InjectFiles _ -> creates;
            case Action.StartContainer _, Action.RunHook _, Action.RestartContainer _ -> starts;
            case Action.StopContainer _, Action.RemoveContainer _, Action.KillContainer _ -> stops;
            case Action.PauseContainer _, Action.UnpauseContainer _ -> stops;
            case Action.RemoveNetwork _, Action.RemoveVolume _, Action.RemoveImage _ -> stops;
        };
    }

    /** Whether a step may be broken off without leaving something half done. */
    static boolean breakable(Action action) {
        return action instanceof Action.WaitFor
                || action instanceof Action.PullImage
                || action instanceof Action.BuildImage;
    }
}
