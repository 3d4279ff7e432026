package io.windlass.engine.api;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The containers of an engine. A container that is not there ends in {@code NOT_FOUND}. */
public interface Containers {

    /**
     * Lists containers in any state.
     *
     * @param labels labels that must be there; an empty value asks for the key alone
     */
    List<Container> list(Map<String, String> labels) throws EngineException, InterruptedException;

    Optional<ContainerDetails> inspect(ContainerId id) throws EngineException, InterruptedException;

    ContainerId create(ContainerSpec spec) throws EngineException, InterruptedException;

    /** Starts it; one that runs already is a success. */
    void start(ContainerId id) throws EngineException, InterruptedException;

    /**
     * Stops it; one that has stopped already is a success.
     *
     * @param grace how long before it is killed; absent leaves it to the container's own setting
     */
    void stop(ContainerId id, Optional<Duration> grace)
            throws EngineException, InterruptedException;

    void restart(ContainerId id, Optional<Duration> grace)
            throws EngineException, InterruptedException;

    void kill(ContainerId id, String signal) throws EngineException, InterruptedException;

    void pause(ContainerId id) throws EngineException, InterruptedException;

    void unpause(ContainerId id) throws EngineException, InterruptedException;

    void rename(ContainerId id, String name) throws EngineException, InterruptedException;

    /** Removes it; one that is gone already is a success. */
    void remove(ContainerId id, boolean force, boolean anonymousVolumes)
            throws EngineException, InterruptedException;

    /** Waits without a deadline until it is not running, and gives the exit code. */
    int await(ContainerId id) throws EngineException, InterruptedException;

    /**
     * Delivers log output on a thread of its own, in the engine's order, until the history ends or,
     * when following, the container stops or the subscription is closed.
     */
    Subscription logs(ContainerId id, LogRequest request, LogConsumer consumer)
            throws EngineException, InterruptedException;

    /** About one sample a second while the container runs. */
    Subscription stats(ContainerId id, Consumer<StatSample> consumer)
            throws EngineException, InterruptedException;

    /** One sample, for which the engine measures about a second; empty when it does not run. */
    Optional<StatSample> sample(ContainerId id) throws EngineException, InterruptedException;

    /** Changes limits and the restart policy of a container that stays as it is otherwise. */
    void update(ContainerId id, ContainerUpdate update)
            throws EngineException, InterruptedException;

    /** Removes containers that do not run. */
    Pruned prune(PruneFilter filter) throws EngineException, InterruptedException;

    /** Unpacks a tar stream below {@code /}, keeping numeric owners when asked to. */
    void copyInto(ContainerId id, InputStream tar, boolean keepOwners)
            throws EngineException, InterruptedException;

    /** Runs a command to its end and gives its output and exit code. */
    ExecResult exec(ContainerId id, ExecSpec spec) throws EngineException, InterruptedException;
}
