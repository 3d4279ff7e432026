package io.windlass.engine.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The named volumes of an engine. */
public interface Volumes {

    /**
     * Lists volumes.
     *
     * @param labels labels that must be there; an empty value asks for the key alone
     */
    List<Volume> list(Map<String, String> labels) throws EngineException, InterruptedException;

    Optional<Volume> inspect(String name) throws EngineException, InterruptedException;

    void create(String name, String driver, Map<String, String> options, Map<String, String> labels)
            throws EngineException, InterruptedException;

    /** Removes it with its data; one that is gone already is a success. */
    void remove(String name, boolean force) throws EngineException, InterruptedException;

    /** Removes volumes that no container uses, with their data. */
    Pruned prune(PruneFilter filter) throws EngineException, InterruptedException;
}
