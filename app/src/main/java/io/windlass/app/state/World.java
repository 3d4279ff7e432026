package io.windlass.app.state;

import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.Network;
import io.windlass.engine.api.Volume;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the engine has, as far as it told.
 *
 * @param lasted how long the last run of an ended container took; only for those seen to end
 */
public record World(
        Map<ContainerId, Container> containers,
        Map<String, Network> networks,
        Map<String, Volume> volumes,
        Map<ContainerId, Duration> lasted) {

    /** Label with the project's name, on everything that Compose makes. */
    public static final String PROJECT = "com.docker.compose.project";

    /** Label with the service's name. */
    public static final String SERVICE = "com.docker.compose.service";

    /** Label with the folder that the project was raised from. */
    public static final String WORKING_DIR = "com.docker.compose.project.working_dir";

    private static final String CONFIG_FILES = "com.docker.compose.project.config_files";
    private static final String NUMBER = "com.docker.compose.container-number";
    private static final String ONE_OFF = "com.docker.compose.oneoff";

    public World {
        containers = Map.copyOf(containers);
        networks = Map.copyOf(networks);
        volumes = Map.copyOf(volumes);
        lasted = Map.copyOf(lasted);
    }

    public static World empty() {
        return new World(Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** The whole truth anew; of the old one only remains how long runs took that ended since. */
    World synced(List<Container> all, List<Network> allNetworks, List<Volume> allVolumes) {
        Map<ContainerId, Duration> kept = new LinkedHashMap<>();
        for (Container container : all) {
            Container before = containers.get(container.id());
            Duration took = lasted.get(container.id());
            if (before != null && took != null && sameRun(before, container)) {
                kept.put(container.id(), took);
            }
        }
        return new World(
                byKey(all, Container::id),
                byKey(allNetworks, Network::id),
                byKey(allVolumes, Volume::name),
                kept);
    }

    /**
     * The containers of a project that belong to services, ordered by service, then as numbered.
     * One-off containers of {@code run} are not among them.
     */
    public List<Container> ofProject(String project) {
        return containers.values().stream()
                .filter(container -> container.label(PROJECT).filter(project::equals).isPresent())
                .filter(container -> container.label(SERVICE).isPresent())
                .filter(container -> !oneOff(container))
                .sorted(
                        Comparator.<Container, String>comparing(
                                        container -> container.label(SERVICE).orElse(""))
                                .thenComparing(World::number)
                                .thenComparing(Container::name))
                .toList();
    }

    /** The one-off containers of a project: those of {@code run}. */
    public List<Container> oneOffs(String project) {
        return containers.values().stream()
                .filter(container -> container.label(PROJECT).filter(project::equals).isPresent())
                .filter(World::oneOff)
                .sorted(Comparator.comparing(Container::name))
                .toList();
    }

    /**
     * Name of the one project that was raised from a folder or with a file; empty when none or
     * several were.
     */
    public Optional<String> raisedFrom(Path source) {
        String path = source.toString();
        List<String> names =
                containers.values().stream()
                        .filter(container ->
                                container.label(WORKING_DIR).filter(path::equals).isPresent()
                                        || List.of(
                                                        container
                                                                .label(CONFIG_FILES)
                                                                .orElse("")
                                                                .split(",", -1))
                                                .contains(path))
                        .flatMap(container -> container.label(PROJECT).stream())
                        .distinct()
                        .toList();
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private static boolean oneOff(Container container) {
        return container.label(ONE_OFF).filter("True"::equals).isPresent();
    }

    /** As text of equal width, since labels can hold anything. */
    private static String number(Container container) {
        String digits = container.label(NUMBER).orElse("");
        return "0".repeat(Math.max(0, 10 - digits.length())) + digits;
    }

    /** A container as it is from {@code at} on. */
    World with(Container container, Instant at) {
        Map<ContainerId, Duration> runs = new LinkedHashMap<>(lasted);
        Container before = containers.get(container.id());
        if (before == null || !sameRun(before, container)) {
            runs.remove(container.id());
            if (before != null && ended(container)) {
                container
                        .startedAt()
                        .or(before::startedAt)
                        .ifPresent(start -> runs.put(container.id(), Duration.between(start, at)));
            }
        }
        return new World(put(containers, container.id(), container), networks, volumes, runs);
    }

    private static boolean ended(Container container) {
        return container.state() instanceof Container.State.Exited;
    }

    /** Whether both tell of one end: the event comes late or twice. */
    private static boolean sameRun(Container before, Container now) {
        return ended(before) && ended(now) && before.startedAt().equals(now.startedAt());
    }

    World without(ContainerId id) {
        return new World(drop(containers, id), networks, volumes, drop(lasted, id));
    }

    World with(Network network) {
        return new World(containers, put(networks, network.id(), network), volumes, lasted);
    }

    World withoutNetwork(String id) {
        return new World(containers, drop(networks, id), volumes, lasted);
    }

    World with(Volume volume) {
        return new World(containers, networks, put(volumes, volume.name(), volume), lasted);
    }

    World withoutVolume(String name) {
        return new World(containers, networks, drop(volumes, name), lasted);
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
