package io.windlass.engine.fake;

import io.windlass.compose.problem.Code;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.api.EngineEvent;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.Network;
import io.windlass.engine.api.NetworkSpec;
import io.windlass.engine.api.Networks;
import io.windlass.engine.api.PruneFilter;
import io.windlass.engine.api.Pruned;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The networks of the fake engine. */
final class FakeNetworks implements Networks {

    private final World world;
    private final Script script;

    FakeNetworks(World world, Script script) {
        this.world = world;
        this.script = script;
    }

    static Network find(World world, String nameOrId) throws EngineException {
        return world.networks.values().stream()
                .filter(network -> network.id().equals(nameOrId) || network.name().equals(nameOrId))
                .findFirst()
                .orElseThrow(() -> World.problem(Code.NOT_FOUND, "No such network: " + nameOrId));
    }

    @Override
    public List<Network> list(Map<String, String> labels) {
        synchronized (world) {
            return world.networks.values().stream()
                    .filter(network -> FakeEngine.matches(network.labels(), labels))
                    .toList();
        }
    }

    @Override
    public Optional<Network> inspect(String nameOrId) {
        synchronized (world) {
            return world.networks.values().stream()
                    .filter(n -> n.id().equals(nameOrId) || n.name().equals(nameOrId))
                    .findFirst();
        }
    }

    @Override
    public String create(NetworkSpec spec) throws EngineException, InterruptedException {
        return script.call(
                "create-network " + spec.name(),
                () -> {
                    synchronized (world) {
                        if (inspect(spec.name()).isPresent()) {
                            throw World.problem(
                                    Code.NAME_CONFLICT, "Network " + spec.name() + " exists.");
                        }
                        Network network =
                                new Network(
                                        world.id("ne70"),
                                        spec.name(),
                                        "bridge",
                                        spec.labels(),
                                        spec.internal(),
                                        List.of(),
                                        List.of());
                        world.networks.put(network.id(), network);
                        world.tell(new EngineEvent.NetworkChanged(network));
                        return network.id();
                    }
                });
    }

    @Override
    public void remove(String id) throws EngineException, InterruptedException {
        String name = inspect(id).map(Network::name).orElse(id);
        script.<Boolean>call(
                "remove-network " + name,
                () -> {
                    synchronized (world) {
                        boolean used =
                                world.containers.values().stream()
                                        .filter(Container::running)
                                        .flatMap(c -> c.networks().values().stream())
                                        .anyMatch(end -> end.networkId().equals(id));
                        if (used) {
                            throw World.problem(Code.RESOURCE_IN_USE, name + " is in use.");
                        }
                        if (world.networks.remove(id) != null) {
                            world.tell(new EngineEvent.NetworkRemoved(id));
                        }
                        return true;
                    }
                });
    }

    @Override
    public void connect(String network, ContainerId container, ContainerSpec.Endpoint endpoint)
            throws EngineException, InterruptedException {
        script.<Boolean>call(
                "connect " + name(container) + " to " + network,
                () -> {
                    synchronized (world) {
                        Network found = find(world, network);
                        Container there = world.get(container);
                        Map<String, Container.Attachment> all =
                                new LinkedHashMap<>(there.networks());
                        all.put(
                                found.name(),
                                new Container.Attachment(found.id(), "", endpoint.aliases()));
                        world.put(World.withNetworks(there, all));
                        return true;
                    }
                });
    }

    @Override
    public void disconnect(String network, ContainerId container, boolean force)
            throws EngineException, InterruptedException {
        script.<Boolean>call(
                "disconnect " + name(container),
                () -> {
                    synchronized (world) {
                        Network found = find(world, network);
                        Container there = world.get(container);
                        Map<String, Container.Attachment> all =
                                new LinkedHashMap<>(there.networks());
                        all.values().removeIf(end -> end.networkId().equals(found.id()));
                        world.put(World.withNetworks(there, all));
                        return true;
                    }
                });
    }

    private String name(ContainerId id) throws EngineException {
        synchronized (world) {
            return world.get(id).name();
        }
    }

    @Override
    public Pruned prune(PruneFilter filter) throws EngineException, InterruptedException {
        return script.call(
                "prune-networks",
                () -> {
                    synchronized (world) {
                        List<Network> gone =
                                list(filter.labels()).stream()
                                        .filter(network ->
                                                world.containers.values().stream()
                                                        .noneMatch(c ->
                                                                c.networks()
                                                                        .containsKey(
                                                                                network.name())))
                                        .toList();
                        world.networks.values().removeAll(gone);
                        return new Pruned(gone.stream().map(Network::name).toList(), 0);
                    }
                });
    }
}
