package io.windlass.engine.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The networks of an engine. */
public interface Networks {

    /**
     * Lists networks.
     *
     * @param labels labels that must be there; an empty value asks for the key alone
     */
    List<Network> list(Map<String, String> labels) throws EngineException, InterruptedException;

    /** Looks up by exact name or id. */
    Optional<Network> inspect(String nameOrId) throws EngineException, InterruptedException;

    /** Creates it and gives its id. */
    String create(NetworkSpec spec) throws EngineException, InterruptedException;

    /** Removes it; one that is gone already is a success, one in use ends in RESOURCE_IN_USE. */
    void remove(String id) throws EngineException, InterruptedException;

    void connect(String network, ContainerId container, ContainerSpec.Endpoint endpoint)
            throws EngineException, InterruptedException;

    /** Removes networks that no container is on. */
    Pruned prune(PruneFilter filter) throws EngineException, InterruptedException;

    void disconnect(String network, ContainerId container, boolean force)
            throws EngineException, InterruptedException;
}
