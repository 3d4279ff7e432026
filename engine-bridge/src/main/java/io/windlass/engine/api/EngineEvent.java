package io.windlass.engine.api;

import io.windlass.compose.problem.Problem;
import java.time.Instant;
import java.util.List;

/**
 * What an engine tells about itself. Events carry whole values, so applying one twice is harmless.
 */
public sealed interface EngineEvent {

    /** The whole truth; sent first and after every reconnect. */
    record Synced(
            EngineInfo engine,
            List<Container> containers,
            List<Network> networks,
            List<Volume> volumes)
            implements EngineEvent {
        public Synced {
            containers = List.copyOf(containers);
            networks = List.copyOf(networks);
            volumes = List.copyOf(volumes);
        }
    }

    /** A container was made or is different now. */
    record ContainerChanged(Container container) implements EngineEvent {}

    record ContainerRemoved(ContainerId id) implements EngineEvent {}

    record NetworkChanged(Network network) implements EngineEvent {}

    record NetworkRemoved(String id) implements EngineEvent {}

    record VolumeChanged(Volume volume) implements EngineEvent {}

    record VolumeRemoved(String name) implements EngineEvent {}

    /** The connection is gone; what was known stays valid as of this moment. */
    record Disconnected(Problem problem, Instant retryAt) implements EngineEvent {}
}
