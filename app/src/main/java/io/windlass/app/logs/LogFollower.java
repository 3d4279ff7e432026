package io.windlass.app.logs;

import io.windlass.app.state.World;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.Engine;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the logs of all containers of one project into its store, and notes between the lines what
 * happened to the containers. Its methods return at once; each container is read on threads of its
 * own.
 */
final class LogFollower {

    /** Old lines that are read of a container when it is met. */
    static final int FIRST_TAIL = 1_000;

    private static final String NUMBER = "com.docker.compose.container-number";

    private final LogStore store;
    private final Map<ContainerId, ContainerTail> tails = new HashMap<>();
    private final Map<ContainerId, Resume> resumes = new HashMap<>();
    private final Map<LogSource, Container> newest = new HashMap<>();
    private Optional<Engine> current = Optional.empty();
    private boolean lost;

    LogFollower(LogStore store) {
        this.store = store;
    }

    /** Brings the streams in line with the containers that there are. */
    void follow(Engine engine, List<Container> containers) {
        synchronized (this) {
            if (current.isPresent() && !current.get().equals(engine)) {
                pause();
            }
            current = Optional.of(engine);
            containers.stream()
                    .sorted(Comparator.comparing(Container::createdAt))
                    .forEach(this::meet);
            Set<ContainerId> present =
                    containers.stream().map(Container::id).collect(Collectors.toSet());
            resumes.keySet().retainAll(present);
            tails.entrySet()
                    .removeIf(tail -> {
                        boolean gone = !present.contains(tail.getKey());
                        if (gone) {
                            tail.getValue().drain();
                        }
                        return gone;
                    });
            containers.forEach(container -> read(engine, container));
        }
    }

    /** Closes all streams; a later {@link #follow} goes on where they stopped. */
    void pause() {
        synchronized (this) {
            tails.values().forEach(ContainerTail::close);
            tails.clear();
        }
    }

    private void read(Engine engine, Container container) {
        ContainerTail tail = tails.get(container.id());
        if (tail == null) {
            Resume resume = resumes.computeIfAbsent(container.id(), _ -> new Resume(FIRST_TAIL));
            tail = new ContainerTail(this, engine, source(container), container, resume);
            tails.put(container.id(), tail);
            tail.start();
        } else {
            tail.update(container);
        }
    }

    /** Notes that a container took the place of another one. */
    private void meet(Container container) {
        LogSource source = source(container);
        Container before = newest.get(source);
        if (before == null || before.createdAt().isBefore(container.createdAt())) {
            newest.put(source, container);
            if (before != null && !before.id().equals(container.id())) {
                String image =
                        before.image().equals(container.image())
                                ? ""
                                : " · image " + before.image() + " → " + container.image();
                store.separate(source, container.createdAt(), "recreated" + image);
            }
        }
    }

    static LogSource source(Container container) {
        String number = container.label(NUMBER).orElse("1");
        boolean counted = !number.isEmpty() && number.length() < 7;
        return new LogSource(
                container.label(World.SERVICE).orElse(container.name()),
                counted && number.chars().allMatch(Character::isDigit)
                        ? Integer.parseInt(number)
                        : 1);
    }

    // What the tails say, each on its own thread.

    LogStore store() {
        return store;
    }

    void opened() {
        synchronized (this) {
            if (lost) {
                lost = false;
                store.separate(LogSource.project(), Instant.now(), "the engine answers again");
            }
        }
    }

    /** Told once for all containers when the engine is gone, else for the one that it concerns. */
    void broke(LogSource source, Problem problem) {
        synchronized (this) {
            boolean engine =
                    problem.code() == Code.ENGINE_LOST
                            || problem.code() == Code.ENGINE_UNREACHABLE
                            || problem.code() == Code.ENGINE_TIMEOUT;
            if (!engine) {
                store.separate(source, Instant.now(), problem.summary());
            } else if (!lost) {
                lost = true;
                store.separate(LogSource.project(), Instant.now(), "engine lost");
            }
        }
    }
}
