package io.windlass.app.state;

import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.Network;
import io.windlass.engine.api.Volume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the engine has, as far as it told. */
public record World(
        Map<ContainerId, Container> containers,
        Map<String, Network> networks,
        Map<String, Volume> volumes) {

    /** Label with the project's name, on everything that Compose makes. */
    public static final String PROJECT = "com.docker.compose.project";

    /** Label with the service's name. */
    public static final String SERVICE = "com.docker.compose.service";

    public World {
        containers = Map.copyOf(containers);
        networks = Map.copyOf(networks);
        volumes = Map.copyOf(volumes);
    }

    public static World empty() {
        return new World(Map.of(), Map.of(), Map.of());
    }

    static World of(List<Container> containers, List<Network> networks, List<Volume> volumes) {
        return new World(
                byKey(containers, Container::id),
                byKey(networks, Network::id),
                byKey(volumes, Volume::name));
    }

    /** The containers of a project that belong to services, ordered by name. */
    public List<Container> ofProject(String project) {
        return containers.values().stream()
                .filter(container -> container.label(PROJECT).filter(project::equals).isPresent())
                .filter(container -> container.label(SERVICE).isPresent())
                .filter(container ->
                        !container
                                .label("com.docker.compose.oneoff")
                                .orElse("False")
                                .equals("True"))
                .sorted(Comparator.comparing(Container::name))
                .toList();
    }

    World with(Container container) {
        return new World(put(containers, container.id(), container), networks, volumes);
    }

    World without(ContainerId id) {
        return new World(drop(containers, id), networks, volumes);
    }

    World with(Network network) {
        return new World(containers, put(networks, network.id(), network), volumes);
    }

    World withoutNetwork(String id) {
        return new World(containers, drop(networks, id), volumes);
    }

    World with(Volume volume) {
        return new World(containers, networks, put(volumes, volume.name(), volume));
    }

    World withoutVolume(String name) {
        return new World(containers, networks, drop(volumes, name));
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        Map<K, V> result = new LinkedHashMap<>();
        new ArrayList<>(values).forEach(value -> result.put(key.apply(value), value));
        return result;
    }

    private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        Map<K, V> result = new LinkedHashMap<>(map);
        result.put(key, value);
        return result;
    }

    private static <K, V> Map<K, V> drop(Map<K, V> map, K key) {
        Map<K, V> result = new LinkedHashMap<>(map);
        result.remove(key);
        return result;
    }
}
