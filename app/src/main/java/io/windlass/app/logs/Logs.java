package io.windlass.app.logs;

import io.windlass.app.state.World;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Engine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * The logs of all projects, one for the whole application.
 *
 * <p>Who runs the application makes one, tells it whenever the engine or the containers are
 * different ({@link #engine}, {@link #containers}: both return at once, any thread may call, and
 * calling again with the same changes nothing), gives it to the views, and closes it last. Views do
 * the rest: a project is followed as long as somebody {@linkplain #look looks}; what was read stays
 * in its store.
 */
public final class Logs implements AutoCloseable {

    private static final Duration LINGER = Duration.ofSeconds(5);

    private final Executor later;
    private final Map<String, LogStore> stores = new HashMap<>();
    private final Map<String, LogFollower> followers = new HashMap<>();
    private final Map<String, Integer> looks = new HashMap<>();
    private Optional<Engine> engine = Optional.empty();
    private List<Container> containers = List.of();

    /** One who looks at the logs of a project; closing it may be repeated. */
    public interface Look extends AutoCloseable {
        @Override
        void close();
    }

    public Logs() {
        this(LINGER);
    }

    /**
     * The logs.
     *
     * @param linger how long streams stay open when nobody looks any more, so that going from one
     *     view to the next does not end them
     */
    public Logs(Duration linger) {
        this.later =
                linger.isZero()
                        ? Runnable::run
                        : CompletableFuture.delayedExecutor(
                                linger.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The engine that answers; absent while none does. A lost one may stay: streams try again. */
    public void engine(Optional<Engine> newEngine) {
        synchronized (this) {
            if (!engine.equals(newEngine)) {
                engine = newEngine;
                refreshAll();
            }
        }
    }

    /** All containers of the engine, as of now. */
    public void containers(Collection<Container> newContainers) {
        synchronized (this) {
            containers = List.copyOf(newContainers);
            refreshAll();
        }
    }

    /** What was written so far in a project of that name; the same store each time. */
    public LogStore store(String project) {
        synchronized (this) {
            return stores.computeIfAbsent(project, _ -> new LogStore());
        }
    }

    /** Follows the containers of a project until the result, and that of all others, is closed. */
    public Look look(String project) {
        synchronized (this) {
            looks.merge(project, 1, Integer::sum);
            refresh(project);
        }
        Set<String> open = new HashSet<>(Set.of(project));
        return () -> {
            synchronized (this) {
                if (open.remove(project) && looks.merge(project, -1, Integer::sum) == 0) {
                    later.execute(() -> leave(project));
                }
            }
        };
    }

    private void leave(String project) {
        synchronized (this) {
            refresh(project);
        }
    }

    private void refreshAll() {
        Set<String> known = new HashSet<>(followers.keySet());
        known.addAll(looks.keySet());
        known.forEach(this::refresh);
    }

    private void refresh(String project) {
        boolean looking = looks.getOrDefault(project, 0) > 0;
        if (!looking && !followers.containsKey(project)) {
            return;
        }
        LogFollower follower =
                followers.computeIfAbsent(project, _ -> new LogFollower(store(project)));
        if (looking && engine.isPresent()) {
            follower.follow(engine.get(), ofProject(project));
        } else {
            follower.pause();
        }
    }

    private List<Container> ofProject(String project) {
        return containers.stream()
                .filter(container ->
                        container.label(World.PROJECT).filter(project::equals).isPresent()
                                && container.label(World.SERVICE).isPresent()
                                && !container
                                        .label("com.docker.compose.oneoff")
                                        .orElse("False")
                                        .equals("True"))
                .toList();
    }

    /** Ends all streams. */
    @Override
    public void close() {
        synchronized (this) {
            looks.clear();
            followers.values().forEach(LogFollower::pause);
        }
    }
}
