package io.windlass.engine.orchestrate.run;

import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineEvent;
import io.windlass.engine.api.Subscription;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells when something happened to a container. What happened is looked up then, because an event
 * may be older than what was done since.
 */
final class ContainerSignals implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<ContainerId, Long> last = new HashMap<>();
    private final Subscription subscription;
    private long count;
    private long lastOfAll;

    ContainerSignals(Engine engine) {
        subscription = engine.events(this::accept);
    }

    private void accept(EngineEvent event) {
        lock.lock();
        try {
            count++;
            switch (event) {
                case EngineEvent.ContainerChanged(var container) -> last.put(container.id(), count);
                case EngineEvent.ContainerRemoved(ContainerId id) -> last.put(id, count);
                case EngineEvent.Synced _ -> lastOfAll = count;
                case EngineEvent.NetworkChanged _, EngineEvent.NetworkRemoved _ -> {}
                case EngineEvent.VolumeChanged _, EngineEvent.VolumeRemoved _ -> {}
                case EngineEvent.Disconnected _ -> {}
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The moment after which {@link #await} looks for changes. */
    long now() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until something happens to one of these after a moment.
     *
     * @param left absent waits for as long as it takes
     * @return whether something happened in time
     */
    boolean await(Collection<ContainerId> ids, long since, Optional<Duration> left)
            throws InterruptedException {
        long nanos = left.map(Duration::toNanos).orElse(Long.MAX_VALUE);
        lock.lockInterruptibly();
        try {
            while (!happened(ids, since)) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = changed.awaitNanos(Math.min(nanos, TimeUnit.DAYS.toNanos(1)));
                if (left.isEmpty()) {
                    nanos = Long.MAX_VALUE;
                }
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean happened(Collection<ContainerId> ids, long since) {
        return lastOfAll > since || ids.stream().anyMatch(id -> last.getOrDefault(id, 0L) > since);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
