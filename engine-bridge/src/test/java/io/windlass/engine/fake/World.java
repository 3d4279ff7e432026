package io.windlass.engine.fake;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Activity;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.Health;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.ContainerDetails;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.api.EngineEvent;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.Images;
import io.windlass.engine.api.LogLine;
import io.windlass.engine.api.Network;
import io.windlass.engine.api.StatSample;
import io.windlass.engine.api.TerminalSize;
import io.windlass.engine.api.Volume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What there is on the fake engine. All access is under its lock. */
final class World {

    static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    final Map<ContainerId, Container> containers = new LinkedHashMap<>();
    final Map<ContainerId, ContainerSpec> specs = new LinkedHashMap<>();
    final Map<ContainerId, List<String>> files = new LinkedHashMap<>();
    final Map<ContainerId, List<ContainerDetails.Probe>> probes = new LinkedHashMap<>();
    final Map<String, Images.Image> images = new LinkedHashMap<>();
    final Map<String, Images.Image> registry = new LinkedHashMap<>();
    final Map<String, Network> networks = new LinkedHashMap<>();
    final Map<String, Volume> volumes = new LinkedHashMap<>();
    final Set<String> healthyAtOnce = new HashSet<>();
    final Map<String, Integer> exitAtOnce = new LinkedHashMap<>();
    final Map<String, FakeProgram> programs = new LinkedHashMap<>();
    final Map<ContainerId, List<FakeSession>> attached = new LinkedHashMap<>();
    final Map<ContainerId, List<TerminalSize>> sizes = new LinkedHashMap<>();
    final Map<ContainerId, SortedMap<String, String>> trees = new LinkedHashMap<>();
    final Map<String, StatSample> samples = new LinkedHashMap<>();
    final Map<String, Long> volumeSizes = new LinkedHashMap<>();
    final List<Activity> activities = new ArrayList<>();
    private final Map<ContainerId, Thread> running = new LinkedHashMap<>();
    private final List<Watch> watches = new ArrayList<>();
    private final List<Consumer<EngineEvent>> listeners = new ArrayList<>();
    private int next = 1;

    synchronized void listen(Consumer<EngineEvent> listener) {
        listeners.add(listener);
    }

    synchronized void unlisten(Consumer<EngineEvent> listener) {
        listeners.remove(listener);
    }

    synchronized void tell(EngineEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    /**
     * Ids differ in their first twelve digits, as those of an engine do: names are made of them.
     */
    synchronized String id(String prefix) {
        return prefix + String.format("%08x", next++) + "0".repeat(52);
    }

    synchronized int clock() {
        return next++;
    }

    Instant now() {
        return EPOCH.plusSeconds(clock());
    }

    synchronized Container get(ContainerId id) throws EngineException {
        Container container = containers.get(id);
        if (container == null) {
            throw problem(Code.NOT_FOUND, "No such container: " + id);
        }
        return container;
    }

    synchronized Optional<Container> named(String name) {
        return containers.values().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** Somebody who waits for the end of a container. */
    private record Watch(ContainerId id, boolean removed, CompletableFuture<Integer> code) {}

    synchronized CompletableFuture<Integer> watch(ContainerId id, boolean removed) {
        Watch watch = new Watch(id, removed, new CompletableFuture<>());
        watches.add(watch);
        return watch.code();
    }

    synchronized void put(Container container) {
        containers.put(container.id(), container);
        tell(new EngineEvent.ContainerChanged(container));
        if (container.state() instanceof State.Exited(int code)) {
            ended(container, code);
        }
    }

    private void ended(Container container, int code) {
        ContainerId id = container.id();
        Thread thread = running.remove(id);
        if (thread != null) {
            thread.interrupt();
        }
        attached.getOrDefault(id, List.of()).forEach(session -> session.ended(code));
        attached.remove(id);
        tellWatches(id, false, code);
        ContainerSpec spec = specs.get(id);
        if (spec != null && spec.host().running().autoRemove()) {
            removed(id);
        }
    }

    synchronized void attach(ContainerId id, FakeSession session) {
        attached.computeIfAbsent(id, _ -> new ArrayList<>()).add(session);
        notifyAll();
    }

    synchronized void awaitAttached(ContainerId id) {
        while (!attached.containsKey(id)) {
            try {
                wait();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private void tellWatches(ContainerId id, boolean removed, int code) {
        List<Watch> told =
                watches.stream()
                        .filter(watch -> watch.id().equals(id) && watch.removed() == removed)
                        .toList();
        watches.removeAll(told);
        told.forEach(watch -> watch.code().complete(code));
    }

    /** Takes a container away; whether it was there. */
    synchronized boolean removed(ContainerId id) {
        Container container = containers.remove(id);
        if (container == null) {
            return false;
        }
        tell(new EngineEvent.ContainerRemoved(id));
        int code = container.state() instanceof State.Exited(int exit) ? exit : 137;
        tellWatches(id, false, code);
        tellWatches(id, true, code);
        return true;
    }

    /** Runs what a test says that the command does; other containers run until they are ended. */
    private void run(ContainerId id) throws EngineException {
        List<String> command = container(id).config().command().orElse(List.of());
        FakeProgram program = command.isEmpty() ? null : programs.get(command.getFirst());
        if (program != null) {
            List<FakeSession> sessions = attached.getOrDefault(id, List.of());
            FakeSession streams =
                    sessions.isEmpty()
                            ? new FakeSession((_, _, _, _) -> {}, _ -> {})
                            : sessions.getFirst();
            Thread thread = Thread.ofVirtual().unstarted(() -> run(id, program, streams));
            running.put(id, thread);
            thread.start();
        }
    }

    private void run(ContainerId id, FakeProgram program, FakeSession streams) {
        int code;
        try {
            code =
                    program.run(
                            streams.reads(),
                            streams.writes(LogLine.Stream.STDOUT),
                            streams.writes(LogLine.Stream.STDERR));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            return;
        }
        synchronized (this) {
            Container container = containers.get(id);
            if (container != null && container.running()) {
                running.remove(id);
                put(withState(container, new State.Exited(code)));
            }
        }
    }

    synchronized void change(ContainerId id, UnaryOperator<Container> change)
            throws EngineException {
        put(change.apply(get(id)));
    }

    synchronized void state(ContainerId id, State state) throws EngineException {
        change(id, container -> withState(container, state));
    }

    synchronized void started(ContainerId id) throws EngineException {
        Container container = get(id);
        boolean checked = container(id).config().healthcheck().isPresent();
        Health health = checked ? Health.STARTING : Health.NONE;
        if (checked && healthyAtOnce.contains(container.name())) {
            health = Health.HEALTHY;
        }
        State state = new State.Running(health);
        put(
                new Container(
                        container.id(),
                        container.name(),
                        container.image(),
                        container.imageId(),
                        container.labels(),
                        state,
                        published(id),
                        container.networks(),
                        container.mounts(),
                        container.createdAt(),
                        Optional.of(now()),
                        container.restartCount()));
        Integer exit = exitAtOnce.get(container.name());
        if (exit != null) {
            state(id, new State.Exited(exit));
        } else {
            run(id);
        }
    }

    ContainerSpec container(ContainerId id) throws EngineException {
        ContainerSpec spec = specs.get(id);
        if (spec == null) {
            throw problem(Code.NOT_FOUND, "No such container: " + id);
        }
        return spec;
    }

    private List<Container.PublishedPort> published(ContainerId id) throws EngineException {
        List<Container.PublishedPort> result = new ArrayList<>();
        container(id)
                .host()
                .networking()
                .portBindings()
                .forEach((port, bindings) ->
                        bindings.forEach(binding -> {
                            String[] parts = port.split("/", 2);
                            if (binding.published().matches("\\d+")) {
                                result.add(
                                        new Container.PublishedPort(
                                                Integer.parseInt(parts[0]),
                                                parts[1],
                                                binding.hostIp(),
                                                Integer.parseInt(binding.published())));
                            }
                        }));
        return result;
    }

    static Container withState(Container c, State state) {
        return new Container(
                c.id(),
                c.name(),
                c.image(),
                c.imageId(),
                c.labels(),
                state,
                c.ports(),
                c.networks(),
                c.mounts(),
                c.createdAt(),
                c.startedAt(),
                c.restartCount());
    }

    static Container withName(Container c, String name) {
        return new Container(
                c.id(),
                name,
                c.image(),
                c.imageId(),
                c.labels(),
                c.state(),
                c.ports(),
                c.networks(),
                c.mounts(),
                c.createdAt(),
                c.startedAt(),
                c.restartCount());
    }

    static Container withNetworks(Container c, Map<String, Container.Attachment> networks) {
        return new Container(
                c.id(),
                c.name(),
                c.image(),
                c.imageId(),
                c.labels(),
                c.state(),
                c.ports(),
                networks,
                c.mounts(),
                c.createdAt(),
                c.startedAt(),
                c.restartCount());
    }

    static EngineException problem(Code code, String summary) {
        return new EngineException(Problem.of(code, summary));
    }
}
