package io.windlass.engine.fake;

import io.windlass.compose.problem.Code;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.ContainerDetails;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.api.ContainerUpdate;
import io.windlass.engine.api.Containers;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.ExecResult;
import io.windlass.engine.api.ExecSpec;
import io.windlass.engine.api.ExitWatch;
import io.windlass.engine.api.HostConfig;
import io.windlass.engine.api.Images;
import io.windlass.engine.api.LogConsumer;
import io.windlass.engine.api.LogRequest;
import io.windlass.engine.api.Network;
import io.windlass.engine.api.PruneFilter;
import io.windlass.engine.api.Pruned;
import io.windlass.engine.api.StatSample;
import io.windlass.engine.api.Subscription;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The containers of the fake engine. */
final class FakeContainers implements Containers {

    private final World world;
    private final Script script;

    FakeContainers(World world, Script script) {
        this.world = world;
        this.script = script;
    }

    private String name(ContainerId id) {
        synchronized (world) {
            Container container = world.containers.get(id);
            return container == null ? id.value() : container.name();
        }
    }

    @Override
    public List<Container> list(Map<String, String> labels) {
        synchronized (world) {
            return world.containers.values().stream()
                    .filter(container -> FakeEngine.matches(container.labels(), labels))
                    .toList();
        }
    }

    @Override
    public Optional<ContainerDetails> inspect(ContainerId id) throws EngineException {
        synchronized (world) {
            Container container = world.containers.get(id);
            if (container == null) {
                return Optional.empty();
            }
            ContainerSpec spec = world.container(id);
            return Optional.of(
                    new ContainerDetails(
                            container,
                            spec.config().tty(),
                            false,
                            "",
                            Optional.empty(),
                            spec.config().environment(),
                            spec.config().command().orElse(List.of()),
                            0,
                            world.probes.getOrDefault(id, List.of()),
                            spec.config().healthcheck().map(check -> check.retries()).orElse(0),
                            "json-file",
                            "{}"));
        }
    }

    @Override
    public ContainerId create(ContainerSpec spec) throws EngineException, InterruptedException {
        return script.call(
                "create " + spec.name(),
                () -> {
                    synchronized (world) {
                        return add(spec);
                    }
                });
    }

    private ContainerId add(ContainerSpec spec) throws EngineException {
        if (world.named(spec.name()).isPresent()) {
            throw World.problem(Code.NAME_CONFLICT, "The name " + spec.name() + " is taken.");
        }
        Images.Image image = FakeImages.find(world.images, spec.config().image());
        if (image == null) {
            throw World.problem(Code.IMAGE_NOT_FOUND, "No such image: " + spec.config().image());
        }
        Map<String, Container.Attachment> networks = new LinkedHashMap<>();
        for (ContainerSpec.Endpoint end : spec.endpoints()) {
            networks.put(end.network(), attachment(end));
        }
        ContainerId id = new ContainerId(world.id("c0de"));
        world.specs.put(id, spec);
        world.put(
                new Container(
                        id,
                        spec.name(),
                        spec.config().image(),
                        image.id(),
                        spec.config().labels(),
                        new State.Created(),
                        List.of(),
                        networks,
                        mounts(spec, image, id),
                        world.now(),
                        Optional.empty(),
                        0));
        return id;
    }

    private Container.Attachment attachment(ContainerSpec.Endpoint end) throws EngineException {
        Network network = FakeNetworks.find(world, end.network());
        return new Container.Attachment(network.id(), "", end.aliases());
    }

    private static List<Container.MountPoint> mounts(
            ContainerSpec spec, Images.Image image, ContainerId id) {
        Map<String, Container.MountPoint> result = new LinkedHashMap<>();
        for (String path : image.volumes()) {
            result.put(path, volume("anonymous-" + id.shortForm(), path, true));
        }
        for (String bind : spec.host().storage().binds()) {
            String[] parts = bind.split(":", 3);
            boolean path = parts[0].startsWith("/");
            result.put(
                    parts[1],
                    path
                            ? new Container.MountPoint("bind", "", parts[0], parts[1], true)
                            : volume(parts[0], parts[1], true));
        }
        for (HostConfig.Mount mount : spec.host().storage().mounts()) {
            String source =
                    mount.source().isEmpty() ? "anonymous-" + id.shortForm() : mount.source();
            result.put(
                    mount.target(),
                    mount.type().equals("volume")
                            ? volume(source, mount.target(), !mount.readOnly())
                            : new Container.MountPoint(
                                    mount.type(), "", source, mount.target(), true));
        }
        return List.copyOf(result.values());
    }

    private static Container.MountPoint volume(String name, String target, boolean writable) {
        return new Container.MountPoint("volume", name, "/volumes/" + name, target, writable);
    }

    @Override
    public void start(ContainerId id) throws EngineException, InterruptedException {
        change(
                "start",
                id,
                () -> {
                    if (!world.get(id).running()) {
                        world.started(id);
                    }
                });
    }

    @Override
    public void stop(ContainerId id, Optional<Duration> grace)
            throws EngineException, InterruptedException {
        change(
                "stop",
                id,
                () -> {
                    if (world.get(id).running()) {
                        world.state(id, new State.Exited(0));
                    }
                });
    }

    @Override
    public void restart(ContainerId id, Optional<Duration> grace)
            throws EngineException, InterruptedException {
        change("restart", id, () -> world.started(id));
    }

    @Override
    public void kill(ContainerId id, String signal) throws EngineException, InterruptedException {
        change("kill", id, () -> world.state(id, new State.Exited(137)));
    }

    @Override
    public void pause(ContainerId id) throws EngineException, InterruptedException {
        change("pause", id, () -> world.state(id, new State.Paused()));
    }

    @Override
    public void unpause(ContainerId id) throws EngineException, InterruptedException {
        change("unpause", id, () -> world.state(id, new State.Running(Container.Health.NONE)));
    }

    @Override
    public void rename(ContainerId id, String name) throws EngineException, InterruptedException {
        change(
                "rename",
                id,
                () -> {
                    if (world.named(name).isPresent()) {
                        throw World.problem(Code.NAME_CONFLICT, "The name " + name + " is taken.");
                    }
                    world.change(id, container -> World.withName(container, name));
                });
    }

    @Override
    public void remove(ContainerId id, boolean force, boolean anonymousVolumes)
            throws EngineException, InterruptedException {
        change(
                "remove",
                id,
                () -> {
                    Container container = world.containers.get(id);
                    if (container != null && container.running() && !force) {
                        throw World.problem(Code.RESOURCE_IN_USE, container.name() + " runs.");
                    }
                    world.removed(id);
                });
    }

    private interface Change {
        void run() throws EngineException;
    }

    private void change(String verb, ContainerId id, Change change)
            throws EngineException, InterruptedException {
        script.<Boolean>call(
                verb + " " + name(id),
                () -> {
                    synchronized (world) {
                        change.run();
                        return true;
                    }
                });
    }

    @Override
    public int await(ContainerId id) throws EngineException, InterruptedException {
        ExitWatch watch;
        synchronized (world) {
            if (world.get(id).state() instanceof State.Exited(int code)) {
                return code;
            }
            watch = new FakeProcesses(world, script).exit(id, false);
        }
        return watch.await();
    }

    @Override
    public Subscription logs(ContainerId id, LogRequest request, LogConsumer consumer) {
        consumer.ended(Optional.empty());
        return () -> {};
    }

    @Override
    public Subscription stats(ContainerId id, Consumer<StatSample> consumer)
            throws EngineException {
        sample(id).ifPresent(consumer);
        return () -> {};
    }

    @Override
    public Optional<StatSample> sample(ContainerId id) throws EngineException {
        synchronized (world) {
            Container container = world.get(id);
            return container.running()
                    ? Optional.ofNullable(world.samples.get(container.name()))
                    : Optional.empty();
        }
    }

    @Override
    public void update(ContainerId id, ContainerUpdate update)
            throws EngineException, InterruptedException {
        change("update", id, () -> world.get(id));
    }

    @Override
    public Pruned prune(PruneFilter filter) throws EngineException, InterruptedException {
        return script.call(
                "prune-containers",
                () -> {
                    synchronized (world) {
                        List<ContainerId> gone =
                                list(filter.labels()).stream()
                                        .filter(container -> !container.running())
                                        .map(Container::id)
                                        .filter(world::removed)
                                        .toList();
                        return new Pruned(gone.stream().map(ContainerId::value).toList(), 0);
                    }
                });
    }

    /** Keeps the names of the files, which are the first 100 bytes of a tar header. */
    @Override
    public void copyInto(ContainerId id, InputStream tar, boolean keepOwners)
            throws EngineException, InterruptedException {
        try {
            byte[] bytes = tar.readAllBytes();
            String file = new String(bytes, 0, 100, StandardCharsets.UTF_8).replace("\0", "");
            script.<Boolean>call(
                    "copy " + file + " into " + name(id),
                    () -> {
                        synchronized (world) {
                            return world.files
                                    .computeIfAbsent(id, _ -> new ArrayList<>())
                                    .add(file);
                        }
                    });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public ExecResult exec(ContainerId id, ExecSpec spec)
            throws EngineException, InterruptedException {
        return script.call(
                "exec " + String.join(" ", spec.command()) + " in " + name(id),
                () -> {
                    synchronized (world) {
                        if (!world.get(id).running()) {
                            throw World.problem(Code.ENGINE_ERROR, name(id) + " does not run.");
                        }
                    }
                    boolean fails = spec.command().equals(List.of("false"));
                    return new ExecResult(fails ? 1 : 0, "", fails ? "no" : "");
                });
    }
}
