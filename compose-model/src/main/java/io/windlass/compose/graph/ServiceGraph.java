package io.windlass.compose.graph;

import io.windlass.compose.model.Dependency;
import io.windlass.compose.model.Service;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which service needs which. Dependencies on services that are not in the graph do not count; where
 * services wait for each other in a circle, they share a level.
 */
public final class ServiceGraph {

    private final SequencedMap<String, Set<String>> dependencies = new LinkedHashMap<>();
    private final SequencedMap<String, Set<String>> dependents = new LinkedHashMap<>();
    private final List<List<String>> components;
    private final List<List<String>> levels;

    private ServiceGraph(Collection<Service> services) {
        services.forEach(service -> dependents.put(service.name(), new LinkedHashSet<>()));
        for (Service service : services) {
            Set<String> needs = new LinkedHashSet<>();
            for (Dependency dependency : service.dependencies()) {
                Set<String> users = dependents.get(dependency.on());
                if (users != null) {
                    needs.add(dependency.on());
                    users.add(service.name());
                }
            }
            dependencies.put(service.name(), Collections.unmodifiableSet(needs));
        }
        dependents.replaceAll((_, users) -> Collections.unmodifiableSet(users));
        components = Components.of(dependencies);
        levels = levelled();
    }

    public static ServiceGraph of(Collection<Service> services) {
        return new ServiceGraph(services);
    }

    /** All services, in the order in which they were given. */
    public List<String> services() {
        return List.copyOf(dependencies.keySet());
    }

    /** What a service needs directly, in the order of the files. */
    public Set<String> dependencies(String service) {
        return dependencies.getOrDefault(service, Set.of());
    }

    /** What needs a service directly. */
    public Set<String> dependents(String service) {
        return dependents.getOrDefault(service, Set.of());
    }

    /** The given services and everything that they need, directly or not. */
    public SequencedSet<String> withDependencies(Collection<String> services) {
        return closure(services, dependencies);
    }

    /** The given services and everything that needs them, directly or not. */
    public SequencedSet<String> withDependents(Collection<String> services) {
        return closure(services, dependents);
    }

    /**
     * Services by the length of the longest way down to one that needs nothing; the first level
     * starts first. Within a level the order is the given one.
     */
    public List<List<String>> levels() {
        return levels;
    }

    /** The order in which services start: what is needed comes first. */
    public List<String> order() {
        return levels.stream().flatMap(List::stream).toList();
    }

    /** The order in which services stop: what is needed comes last. */
    public List<String> reverseOrder() {
        return order().reversed();
    }

    /** The first circle, if there is any. */
    public Optional<List<String>> cycle() {
        return cycles().stream().findFirst();
    }

    /**
     * One circle for each group of services that wait for each other: the shortest through the name
     * that sorts first, which stands at both ends.
     */
    public List<List<String>> cycles() {
        List<List<String>> found = new ArrayList<>();
        for (List<String> component : components) {
            String first = Collections.min(component);
            if (component.size() > 1 || dependencies(first).contains(first)) {
                found.add(circle(first, new HashSet<>(component)));
            }
        }
        found.sort((a, b) -> a.getFirst().compareTo(b.getFirst()));
        return List.copyOf(found);
    }

    /**
     * Breadth first, so that the way back is a shortest one; names sorted, so that it is the same.
     */
    private List<String> circle(String start, Set<String> within) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            String node = queue.remove();
            for (String next : new TreeSet<>(dependencies(node))) {
                if (next.equals(start)) {
                    return wayBack(start, node, cameFrom);
                }
                if (within.contains(next) && cameFrom.putIfAbsent(next, node) == null) {
                    queue.add(next);
                }
            }
        }
        throw new IllegalStateException(start + " is on no circle");
    }

    private static List<String> wayBack(String start, String last, Map<String, String> cameFrom) {
        List<String> path = new ArrayList<>(List.of(start));
        for (String node = last; !node.equals(start); node = cameFrom.getOrDefault(node, start)) {
            path.add(node);
        }
        path.add(start);
        return List.copyOf(path.reversed());
    }

    private List<List<String>> levelled() {
        Map<String, Integer> depth = new HashMap<>();
        for (List<String> component : components) {
            int level =
                    component.stream()
                            .flatMap(member -> dependencies(member).stream())
                            .mapToInt(needed -> depth.getOrDefault(needed, -1) + 1)
                            .max()
                            .orElse(0);
            component.forEach(member -> depth.put(member, level));
        }
        List<List<String>> result = new ArrayList<>();
        for (String service : dependencies.keySet()) {
            int level = depth.getOrDefault(service, 0);
            while (result.size() <= level) {
                result.add(new ArrayList<>());
            }
            result.get(level).add(service);
        }
        return result.stream().map(List::copyOf).toList();
    }

    private static SequencedSet<String> closure(
            Collection<String> start, Map<String, Set<String>> edges) {
        SequencedSet<String> seen = new LinkedHashSet<>();
        Deque<String> queue = new ArrayDeque<>(start);
        while (!queue.isEmpty()) {
            String next = queue.remove();
            if (edges.containsKey(next) && seen.add(next)) {
                queue.addAll(edges.getOrDefault(next, Set.of()));
            }
        }
        return Collections.unmodifiableSequencedSet(seen);
    }
}
