package io.windlass.app.cli.logs;

import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.ContainerDetails;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineEvent;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.LogConsumer;
import io.windlass.engine.api.LogLine;
import io.windlass.engine.api.LogRequest;
import io.windlass.engine.api.Subscription;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Follows the containers of a project through their lives: prints what they write, those that start
 * later included, and tells when they end. That one has ended is told after its last line.
 */
public final class Follower implements AutoCloseable {

    private final Engine engine;
    private final Scope scope;
    private final LogPrinter printer;
    private final Consumer<Happening> listener;
    private final Map<ContainerId, Life> lives = new HashMap<>();
    private final Map<ContainerId, Instant> startsBefore = new ConcurrentHashMap<>();
    private @Nullable Subscription events;
    private final CountDownLatch known = new CountDownLatch(1);
    private boolean synced;
    private boolean closed;

    /**
     * Which containers are followed.
     *
     * @param members whose ends are told
     * @param printed whose lines are printed
     * @param atFirst what is printed of those that are there at the beginning
     * @param past whether that goes for those as well that do not run then
     */
    public record Scope(
            Predicate<Container> members,
            Predicate<Container> printed,
            LogRequest atFirst,
            boolean past) {}

    /** Something that happened to the containers as a whole. */
    public sealed interface Happening {

        /** A container's process ended. */
        record Ended(Container container, int exitCode) implements Happening {}

        /** No container runs any more. */
        record AllEnded() implements Happening {}

        /** A container's lines cannot be read. */
        record Unreadable(Container container, Problem problem) implements Happening {}
    }

    public Follower(Engine engine, Scope scope, LogPrinter printer, Consumer<Happening> listener) {
        this.engine = engine;
        this.scope = scope;
        this.printer = printer;
        this.listener = listener;
    }

    /** Begins to follow; returns once it is known what is there. */
    public void begin() throws EngineException, InterruptedException {
        rememberStarts();
        Subscription subscription = engine.events(this::on);
        synchronized (this) {
            events = subscription;
        }
        known.await();
    }

    /**
     * A container may begin and end again before its events are read; that it ran then shows only
     * in when it last started.
     */
    private void rememberStarts() throws EngineException, InterruptedException {
        for (Container container : engine.containers().list(Map.of())) {
            if (!container.running() && scope.members().test(container)) {
                engine.containers()
                        .inspect(container.id())
                        .flatMap(details -> details.container().startedAt())
                        .ifPresent(at -> startsBefore.put(container.id(), at));
            }
        }
    }

    /**
     * Looks at what is there now, rather than wait for the events that tell of it: what was raised
     * just now may have ended before the first of them is read.
     */
    public void catchUp() throws EngineException, InterruptedException {
        for (Container container : engine.containers().list(Map.of())) {
            if (scope.members().test(container)) {
                engine.containers()
                        .inspect(container.id())
                        .map(ContainerDetails::container)
                        .ifPresent(now -> {
                            synchronized (this) {
                                if (!closed) {
                                    seen(now, false);
                                }
                            }
                        });
            }
        }
    }

    /** Whether a container runs, or one that ran has more to say. */
    public synchronized boolean anyAlive() {
        return lives.values().stream().anyMatch(life -> life.reading || life.exitCode.isEmpty());
    }

    private synchronized void on(EngineEvent event) {
        if (closed) {
            return;
        }
        switch (event) {
            case EngineEvent.Synced all -> {
                all.containers().forEach(container -> seen(container, !synced));
                synced = true;
                known.countDown();
            }
            case EngineEvent.ContainerChanged(Container container) -> seen(container, false);
            case EngineEvent.ContainerRemoved(ContainerId id) -> removed(id);
            case EngineEvent.NetworkChanged _,
                    EngineEvent.NetworkRemoved _,
                    EngineEvent.VolumeChanged _,
                    EngineEvent.VolumeRemoved _ -> {}
            case EngineEvent.Disconnected _ -> known.countDown();
        }
    }

    private void seen(Container container, boolean atFirst) {
        if (!scope.members().test(container)) {
            return;
        }
        switch (container.state()) {
            case State.Running _, State.Paused _ -> {
                if (startedAnew(container)) {
                    begins(container, atFirst);
                }
            }
            case State.Exited(int code) -> exited(container, code, atFirst);
            case State.Dead _ -> exited(container, 137, atFirst);
            case State.Created _, State.Restarting _, State.Removing _ -> {}
        }
    }

    /** Whether this is another run of the container than the one that is known. */
    private boolean startedAnew(Container container) {
        Life life = lives.get(container.id());
        if (life == null) {
            return true;
        }
        Optional<Instant> before =
                life.container
                        .startedAt()
                        .or(() -> Optional.ofNullable(startsBefore.get(container.id())));
        Optional<Instant> now = container.startedAt();
        boolean other = before.isPresent() && now.isPresent() && !before.equals(now);
        return other || (life.exitCode.isPresent() && container.running());
    }

    private Life begins(Container container, boolean atFirst) {
        boolean again = lives.containsKey(container.id());
        Life life = new Life(container);
        lives.put(container.id(), life);
        if (scope.printed().test(container)) {
            read(life, atFirst ? scope.atFirst() : later(container, again));
        }
        return life;
    }

    /** All lines of a container that is new; of one that ran before, only those since its start. */
    private static LogRequest later(Container container, boolean again) {
        return new LogRequest(
                true,
                OptionalInt.empty(),
                again ? container.startedAt() : Optional.empty(),
                Optional.empty());
    }

    private void exited(Container container, int code, boolean atFirst) {
        Life life = lives.get(container.id());
        if (atFirst) {
            life = new Life(container);
            lives.put(container.id(), life);
            life.exitCode = OptionalInt.of(code);
            if (scope.past() && scope.printed().test(container)) {
                read(life, scope.atFirst());
            }
            return;
        }
        if (life == null || startedAnew(container)) {
            // It began and ended between two looks.
            life = begins(container, false);
        }
        if (life.exitCode.isEmpty()) {
            life.container = container;
            life.exitCode = OptionalInt.of(code);
            endIfOver(life);
        }
    }

    private void removed(ContainerId id) {
        Life life = lives.get(id);
        if (life != null && life.exitCode.isEmpty()) {
            exited(life.container, 137, false);
        }
    }

    private void read(Life life, LogRequest request) {
        String name = Members.shortName(life.container);
        printer.expect(name);
        life.reading = true;
        LogConsumer lines =
                new LogConsumer() {
                    @Override
                    public void line(LogLine line) {
                        printer.line(name, line);
                    }

                    @Override
                    public void ended(Optional<Problem> problem) {
                        Follower.this.ended(life, problem);
                    }
                };
        // On a thread of its own: a call here would keep the next event waiting.
        Thread.startVirtualThread(() -> subscribe(life, request, lines));
    }

    private void subscribe(Life life, LogRequest request, LogConsumer lines) {
        try {
            Subscription subscription =
                    engine.containers().logs(life.container.id(), request, lines);
            boolean late;
            synchronized (this) {
                life.lines = subscription;
                late = closed;
            }
            if (late) {
                subscription.close();
            }
        } catch (EngineException failure) {
            ended(life, Optional.of(failure.problem()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void ended(Life life, Optional<Problem> problem) {
        if (closed) {
            return;
        }
        life.reading = false;
        problem.ifPresent(why -> listener.accept(new Happening.Unreadable(life.container, why)));
        endIfOver(life);
    }

    private void endIfOver(Life life) {
        if (life.reading || life.exitCode.isEmpty()) {
            return;
        }
        listener.accept(new Happening.Ended(life.container, life.exitCode.getAsInt()));
        if (!anyAlive()) {
            listener.accept(new Happening.AllEnded());
        }
    }

    @Override
    public void close() {
        Subscription subscription;
        Map<ContainerId, Life> all;
        synchronized (this) {
            closed = true;
            subscription = events;
            all = new HashMap<>(lives);
        }
        if (subscription != null) {
            subscription.close();
        }
        all.values().forEach(Life::stopReading);
    }
}
