package io.windlass.app.view.graph;

import io.windlass.app.present.Frame;
import io.windlass.app.present.PortChip;
import io.windlass.app.present.ServiceRow;
import io.windlass.app.present.StateShape;
import io.windlass.app.state.OpenProject;
import io.windlass.app.view.graph.GraphScene.Condition;
import io.windlass.app.view.graph.GraphScene.Satisfaction;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Dependency;
import io.windlass.compose.model.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Works out what the graph shows of the project on the screen. */
final class GraphScenes {

    private GraphScenes() {}

    static GraphScene of(Frame frame) {
        Map<String, ServiceRow> rows =
                frame.services().stream()
                        .collect(
                                Collectors.toMap(
                                        ServiceRow::name,
                                        Function.identity(),
                                        (one, _) -> one,
                                        LinkedHashMap::new));
        List<GraphScene.Node> nodes = frame.services().stream().map(GraphScenes::node).toList();
        Optional<ComposeProject> project = frame.state().current().flatMap(OpenProject::shown);
        return new GraphScene(
                nodes,
                project.map(found -> edges(found, rows)).orElse(List.of()),
                project.map(GraphScenes::networks).orElse(List.of()),
                project.map(GraphScenes::volumes).orElse(List.of()),
                frame.services().stream().flatMap(row -> hostPorts(row).stream()).toList());
    }

    private static GraphScene.Node node(ServiceRow row) {
        return new GraphScene.Node(
                row.name(),
                row.status().shape(),
                row.image(),
                row.ports().stream().map(PortChip::text).toList(),
                row.ports().isEmpty() ? brief(row) : "",
                row.inactiveProfile().isPresent(),
                row.changed(),
                row.containers().size());
    }

    private static String brief(ServiceRow row) {
        return row.status().text();
    }

    private static List<GraphScene.Edge> edges(
            ComposeProject project, Map<String, ServiceRow> rows) {
        List<GraphScene.Edge> edges = new ArrayList<>();
        List<Service> all = new ArrayList<>(project.services().values());
        all.addAll(project.disabled().values());
        for (Service service : all) {
            for (Dependency dependency : service.dependencies()) {
                if (rows.containsKey(dependency.on())) {
                    edges.add(
                            new GraphScene.Edge(
                                    service.name(),
                                    dependency.on(),
                                    condition(dependency),
                                    satisfaction(dependency, rows.get(dependency.on()))));
                }
            }
        }
        return edges;
    }

    private static Condition condition(Dependency dependency) {
        return switch (dependency.condition()) {
            case SERVICE_STARTED -> Condition.STARTED;
            case SERVICE_HEALTHY -> Condition.HEALTHY;
            case SERVICE_COMPLETED_SUCCESSFULLY -> Condition.COMPLETED;
        };
    }

    private static Satisfaction satisfaction(
            Dependency dependency, @org.jspecify.annotations.Nullable ServiceRow needed) {
        StateShape shape = needed == null ? StateShape.UNKNOWN : needed.status().shape();
        return switch (shape) {
            case FAILED, CRASH_LOOP -> Satisfaction.FAILED;
            case HEALTHY -> met(dependency, Dependency.Condition.SERVICE_COMPLETED_SUCCESSFULLY);
            case COMPLETED ->
                    dependency.condition() == Dependency.Condition.SERVICE_HEALTHY
                            ? Satisfaction.PENDING
                            : Satisfaction.SATISFIED;
            case RUNNING ->
                    dependency.condition() == Dependency.Condition.SERVICE_STARTED
                            ? Satisfaction.SATISFIED
                            : Satisfaction.PENDING;
            case UNHEALTHY ->
                    dependency.condition() == Dependency.Condition.SERVICE_HEALTHY
                            ? Satisfaction.FAILED
                            : met(dependency, Dependency.Condition.SERVICE_COMPLETED_SUCCESSFULLY);
            case STARTING ->
                    dependency.condition() == Dependency.Condition.SERVICE_STARTED
                            ? Satisfaction.SATISFIED
                            : Satisfaction.PENDING;
            case WAITING -> Satisfaction.PENDING;
            case STOPPED, NOT_CREATED, PAUSED, CHANGED, UNKNOWN -> Satisfaction.IDLE;
        };
    }

    private static Satisfaction met(Dependency dependency, Dependency.Condition unless) {
        return dependency.condition() == unless ? Satisfaction.PENDING : Satisfaction.SATISFIED;
    }

    /** The default network holds everything and says nothing; it is left out. */
    private static List<GraphScene.Network> networks(ComposeProject project) {
        Map<String, List<String>> members = new LinkedHashMap<>();
        project.networks().keySet().stream()
                .filter(key -> !key.equals("default"))
                .forEach(key -> members.put(key, new ArrayList<>()));
        project.services()
                .values()
                .forEach(service ->
                        service.networks()
                                .keySet()
                                .forEach(key ->
                                        Optional.ofNullable(members.get(key))
                                                .ifPresent(list -> list.add(service.name()))));
        return members.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new GraphScene.Network(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<GraphScene.Volume> volumes(ComposeProject project) {
        Map<String, List<String>> users = new LinkedHashMap<>();
        project.volumes().keySet().forEach(key -> users.put(key, new ArrayList<>()));
        project.services()
                .values()
                .forEach(service ->
                        service.volumes().stream()
                                .flatMap(mount -> mount.text("source").stream())
                                .distinct()
                                .forEach(source ->
                                        Optional.ofNullable(users.get(source))
                                                .ifPresent(list -> list.add(service.name()))));
        return users.entrySet().stream()
                .map(entry -> new GraphScene.Volume(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<GraphScene.HostPort> hostPorts(ServiceRow row) {
        return row.ports().stream()
                .filter(port -> !port.published().isEmpty())
                .map(port -> new GraphScene.HostPort(port.published(), row.name()))
                .toList();
    }
}
