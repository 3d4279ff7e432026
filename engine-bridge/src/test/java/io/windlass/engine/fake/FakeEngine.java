package io.windlass.engine.fake;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Activity;
import io.windlass.engine.api.ActivityConsumer;
import io.windlass.engine.api.ActivityRequest;
import io.windlass.engine.api.Archives;
import io.windlass.engine.api.Capabilities;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.Health;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.ContainerDetails;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.api.Containers;
import io.windlass.engine.api.DiskUsage;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineEvent;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.EngineInfo;
import io.windlass.engine.api.Images;
import io.windlass.engine.api.Networks;
import io.windlass.engine.api.Processes;
import io.windlass.engine.api.StatSample;
import io.windlass.engine.api.Subscription;
import io.windlass.engine.api.TerminalSize;
import io.windlass.engine.api.Volumes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * An engine that keeps everything in memory. Containers with a health check are {@code starting}
 * until the test says otherwise, and run until the test ends them.
 */
public final class FakeEngine implements Engine {

    private final World world = new World();
    private final Script script = new Script();
    private final EngineInfo who;
    private final Capabilities abilities;

    public FakeEngine() {
        this("fake", new Capabilities(true, true, true, true, true, true, true, true));
    }

    public FakeEngine(String name, Capabilities abilities) {
        this.who = new EngineInfo(name, "Fake", "1", "1.51", "fake://" + name, "linux");
        this.abilities = abilities;
    }

    /** The calls that were made, and what is to happen to calls. */
    public Script script() {
        return script;
    }

    static boolean matches(Map<String, String> labels, Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .allMatch(entry ->
                        labels.containsKey(entry.getKey())
                                && (entry.getValue().isEmpty()
                                        || entry.getValue().equals(labels.get(entry.getKey()))));
    }

    @Override
    public EngineInfo info() {
        return who;
    }

    @Override
    public Capabilities capabilities() {
        return abilities;
    }

    @Override
    public Containers containers() {
        return new FakeContainers(world, script);
    }

    @Override
    public Images images() {
        return new FakeImages(world, script);
    }

    @Override
    public Networks networks() {
        return new FakeNetworks(world, script);
    }

    @Override
    public Volumes volumes() {
        return new FakeVolumes(world, script);
    }

    @Override
    public Processes processes() {
        return new FakeProcesses(world, script);
    }

    @Override
    public Archives archives() {
        return new FakeArchives(world, script);
    }

    /** Volumes only, with the sizes that the test says. */
    @Override
    public DiskUsage diskUsage() {
        synchronized (world) {
            List<DiskUsage.Item> volumes =
                    world.volumes.keySet().stream()
                            .map(name ->
                                    new DiskUsage.Item(
                                            name,
                                            name,
                                            world.volumeSizes.containsKey(name)
                                                    ? OptionalLong.of(world.volumeSizes.get(name))
                                                    : OptionalLong.empty(),
                                            false))
                            .toList();
            return new DiskUsage(0, List.of(), List.of(), volumes, List.of());
        }
    }

    /** Tells what a test said has happened, and then ends. */
    @Override
    public Subscription activity(ActivityRequest request, ActivityConsumer consumer) {
        List<Activity> told;
        synchronized (world) {
            told = List.copyOf(world.activities);
        }
        told.stream()
                .filter(activity -> matches(activity.attributes(), request.labels()))
                .filter(activity ->
                        request.since().map(from -> !activity.time().isBefore(from)).orElse(true))
                .filter(activity ->
                        request.until().map(to -> !activity.time().isAfter(to)).orElse(true))
                .forEach(consumer::happened);
        consumer.ended(Optional.empty());
        return () -> {};
    }

    @Override
    public Subscription events(Consumer<EngineEvent> consumer) {
        BlockingQueue<Optional<EngineEvent>> queue = new LinkedBlockingQueue<>();
        Consumer<EngineEvent> listener = event -> queue.add(Optional.of(event));
        synchronized (world) {
            listener.accept(synced());
            world.listen(listener);
        }
        Thread reader = Thread.ofVirtual().start(() -> deliver(queue, consumer));
        return () -> {
            world.unlisten(listener);
            queue.add(Optional.empty());
            join(reader);
        };
    }

    private static void deliver(
            BlockingQueue<Optional<EngineEvent>> queue, Consumer<EngineEvent> consumer) {
        try {
            Optional<EngineEvent> event = queue.take();
            while (event.isPresent()) {
                consumer.accept(event.get());
                event = queue.take();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread reader) {
        try {
            if (!Thread.currentThread().equals(reader)) {
                reader.join();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private EngineEvent.Synced synced() {
        return new EngineEvent.Synced(
                who,
                List.copyOf(world.containers.values()),
                List.copyOf(world.networks.values()),
                List.copyOf(world.volumes.values()));
    }

    @Override
    public void close() {}

    // What a test does to the engine.

    /** Puts an image there, or another one in its place. */
    public FakeEngine withImage(String reference) {
        synchronized (world) {
            world.images.put(reference, newImage(reference, List.of()));
        }
        return this;
    }

    /** Puts an image there that declares volumes. */
    public FakeEngine withImage(String reference, List<String> volumes) {
        synchronized (world) {
            world.images.put(reference, newImage(reference, volumes));
        }
        return this;
    }

    /** Lets an image be fetched. */
    public FakeEngine inRegistry(String reference) {
        synchronized (world) {
            world.registry.put(reference, newImage(reference, List.of()));
        }
        return this;
    }

    private Images.Image newImage(String reference, List<String> volumes) {
        Images.Image plain = FakeImages.image("sha256:" + world.id("1a9e"), reference, Map.of());
        return new Images.Image(
                plain.id(),
                plain.tags(),
                plain.digests(),
                plain.platform(),
                plain.size(),
                volumes,
                plain.exposedPorts(),
                plain.healthcheck(),
                plain.labels());
    }

    /** Lets a container be healthy as soon as it starts. */
    public FakeEngine healthyAtOnce(String name) {
        synchronized (world) {
            world.healthyAtOnce.add(name);
        }
        return this;
    }

    /** Lets a container end as soon as it has started. */
    public FakeEngine exitsAtOnce(String name, int code) {
        synchronized (world) {
            world.exitAtOnce.put(name, code);
        }
        return this;
    }

    /** Says what a command does, by its first word. */
    public FakeEngine program(String word, FakeProgram program) {
        synchronized (world) {
            world.programs.put(word, program);
        }
        return this;
    }

    /** Says what a container uses. */
    public FakeEngine uses(String container, StatSample sample) {
        synchronized (world) {
            world.samples.put(container, sample);
        }
        return this;
    }

    /** Says how big a volume is. */
    public FakeEngine volumeSize(String volume, long bytes) {
        synchronized (world) {
            world.volumeSizes.put(volume, bytes);
        }
        return this;
    }

    /** Says that something has happened. */
    public FakeEngine happened(Activity activity) {
        synchronized (world) {
            world.activities.add(activity);
        }
        return this;
    }

    /** Puts a file into a container; a folder with a slash at the end. */
    public FakeEngine file(String container, String path, String content) {
        synchronized (world) {
            world.trees
                    .computeIfAbsent(container(container).id(), _ -> new TreeMap<>(Map.of("/", "")))
                    .put(path, content);
        }
        return this;
    }

    /** The files of a container with their content. */
    public SortedMap<String, String> tree(String container) {
        synchronized (world) {
            return new TreeMap<>(
                    world.trees.getOrDefault(container(container).id(), new TreeMap<>()));
        }
    }

    /** Waits until somebody holds the streams of a container. */
    public void awaitAttached(String container) {
        world.awaitAttached(container(container).id());
    }

    /** The sizes that terminals in a container were given, one after the other. */
    public List<TerminalSize> sizes(String container) {
        synchronized (world) {
            return List.copyOf(world.sizes.getOrDefault(container(container).id(), List.of()));
        }
    }

    /** What the health check says from now on. */
    public void health(String name, Health health) {
        state(name, new State.Running(health));
    }

    /** Adds a run of the health check to the log, which the engine tells nobody about. */
    public void probe(String name, int exitCode, String output) {
        synchronized (world) {
            ContainerId id = container(name).id();
            List<ContainerDetails.Probe> all =
                    new ArrayList<>(world.probes.getOrDefault(id, List.of()));
            all.add(
                    new ContainerDetails.Probe(
                            Instant.EPOCH, java.time.Duration.ofMillis(1), exitCode, output));
            world.probes.put(id, all);
        }
    }

    /** Ends a container. */
    public void exit(String name, int code) {
        state(name, new State.Exited(code));
    }

    private void state(String name, State state) {
        synchronized (world) {
            world.put(World.withState(container(name), state));
        }
    }

    /** Tells everything again, as after a reconnect. */
    public void reconnect() {
        synchronized (world) {
            world.tell(
                    new EngineEvent.Disconnected(
                            Problem.of(Code.ENGINE_LOST, "gone"), Instant.EPOCH));
            world.tell(synced());
        }
    }

    /** Creates and starts a container that no project made. */
    public void withForeign(ContainerSpec spec) throws EngineException, InterruptedException {
        containers().start(containers().create(spec));
    }

    public Container container(String name) {
        return world.named(name).orElseThrow();
    }

    public ContainerSpec spec(String name) {
        synchronized (world) {
            return java.util.Objects.requireNonNull(world.specs.get(container(name).id()));
        }
    }

    /** Names of all containers with their states, sorted. */
    public Map<String, State> states() {
        synchronized (world) {
            Map<String, State> result = new java.util.TreeMap<>();
            world.containers.values().forEach(c -> result.put(c.name(), c.state()));
            return result;
        }
    }

    /** Names of files that were copied into a container. */
    public List<String> files(String name) {
        synchronized (world) {
            return List.copyOf(world.files.getOrDefault(container(name).id(), List.of()));
        }
    }
}
