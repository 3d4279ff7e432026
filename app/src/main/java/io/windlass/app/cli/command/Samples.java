package io.windlass.app.cli.command;

import io.windlass.compose.problem.Code;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.StatSample;
import io.windlass.engine.api.Subscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The newest sample of each container that is followed. */
final class Samples implements AutoCloseable {

    private final Engine engine;
    private final Map<ContainerId, StatSample> latest = new ConcurrentHashMap<>();
    private final Map<ContainerId, Subscription> following = new HashMap<>();

    Samples(Engine engine) {
        this.engine = engine;
    }

    /** Follows those that run, and no others. */
    void follow(List<Container> containers) throws EngineException, InterruptedException {
        List<ContainerId> running =
                containers.stream().filter(Container::running).map(Container::id).toList();
        for (ContainerId gone : new ArrayList<>(following.keySet())) {
            if (!running.contains(gone)) {
                Optional.ofNullable(following.remove(gone)).ifPresent(Subscription::close);
                latest.remove(gone);
            }
        }
        for (ContainerId id : running) {
            if (!following.containsKey(id)) {
                begin(id);
            }
        }
    }

    private void begin(ContainerId id) throws EngineException, InterruptedException {
        try {
            following.put(id, engine.containers().stats(id, sample -> latest.put(id, sample)));
        } catch (EngineException refused) {
            if (refused.problem().code() != Code.NOT_FOUND) {
                throw refused;
            }
        }
    }

    Optional<StatSample> latest(ContainerId id) {
        return Optional.ofNullable(latest.get(id));
    }

    @Override
    public void close() {
        following.values().forEach(Subscription::close);
        following.clear();
    }
}
