package io.windlass.engine.orchestrate.plan;

import io.windlass.engine.api.ContainerId;
import java.util.Optional;

/** The container that a step is about. */
public sealed interface Target {

    String service();

    /** The name it has, or will have. */
    String name();

    /** One that is there now, whatever happens to its name. */
    record Existing(String service, String name, ContainerId id) implements Target {}

    /**
     * Whichever container has this place when the step runs: the one that the plan creates, else
     * the one that was there before.
     */
    record Place(String service, String name, Optional<ContainerId> before) implements Target {}
}
