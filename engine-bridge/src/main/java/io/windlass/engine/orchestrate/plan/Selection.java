package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.graph.ServiceGraph;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Dependency;
import io.windlass.compose.model.Service;
import io.windlass.engine.orchestrate.spec.NetworkingPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The services that a plan is about, in the order in which they start.
 *
 * @param chosen those that were asked for, without what they need
 */
record Selection(
        ComposeProject project,
        SequencedMap<String, Service> services,
        Set<String> chosen,
        Map<String, Integer> scale) {

    static Selection of(
            ComposeProject project,
            Set<String> asked,
            boolean withDependencies,
            Map<String, Integer> scale) {
        ServiceGraph graph = ServiceGraph.of(project.services().values());
        Set<String> chosen = new LinkedHashSet<>(graph.order());
        if (!asked.isEmpty()) {
            chosen.retainAll(asked);
        }
        Set<String> all = withDependencies ? graph.withDependencies(chosen) : chosen;
        SequencedMap<String, Service> services = new LinkedHashMap<>();
        for (String name : graph.order()) {
            Service service = project.services().get(name);
            if (service != null && all.contains(name)) {
                services.put(name, service);
            }
        }
        return new Selection(project, services, chosen, scale);
    }

    /** Services of which no file is known. */
    static Selection bare(
            String project, SequencedMap<String, Service> services, List<String> order) {
        SequencedMap<String, Service> ordered = new LinkedHashMap<>();
        for (String name : order) {
            Service service = services.get(name);
            if (service != null) {
                ordered.put(name, service);
            }
        }
        ComposeProject nothing =
                new ComposeProject(
                        project,
                        java.nio.file.Path.of(""),
                        List.of(),
                        List.of(),
                        services,
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        Map.of(),
                        List.of());
        return new Selection(nothing, ordered, services.keySet(), Map.of());
    }

    /** How many containers a service is to have. */
    int expected(Service service) {
        return scale.getOrDefault(service.name(), service.replicas());
    }

    /** What a service waits for: services of the selection that are to have containers. */
    List<Dependency> dependencies(Service service) {
        List<Dependency> result = new ArrayList<>();
        for (Dependency dependency : service.dependencies()) {
            Service on = services.get(dependency.on());
            if (on != null && expected(on) > 0) {
                result.add(dependency);
            }
        }
        return result;
    }

    /** Services that are to be stopped while this one is replaced. */
    List<Service> restartedWith(String service) {
        return services.values().stream()
                .filter(other ->
                        dependencies(other).stream()
                                .anyMatch(d -> d.on().equals(service) && d.restart()))
                .toList();
    }

    /** Keys of the networks that the services use. */
    List<String> networks() {
        Set<String> result = new LinkedHashSet<>();
        services.values().forEach(service -> result.addAll(NetworkingPart.networks(service)));
        result.retainAll(project.networks().keySet());
        return List.copyOf(result);
    }

    /** Keys of the volumes that the services use. */
    List<String> volumes() {
        Set<String> result = new LinkedHashSet<>();
        services.values().forEach(service -> result.addAll(volumes(service)));
        return List.copyOf(result);
    }

    List<String> volumes(Service service) {
        return service.volumes().stream()
                .filter(volume -> volume.text("type").orElse("volume").equals("volume"))
                .flatMap(volume -> volume.text("source").stream())
                .filter(project.volumes()::containsKey)
                .distinct()
                .toList();
    }
}
