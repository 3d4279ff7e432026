package io.windlass.app.view.graph;

import io.windlass.app.layout.GraphEdge;
import io.windlass.app.layout.Placement;
import io.windlass.app.layout.Point;
import io.windlass.app.layout.Rect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/** The plane on which networks, dependencies and services are drawn; updated in place. */
final class GraphPlane extends Pane {
    private final Group hulls = new Group();
    private final Group edges = new Group();
    private final Group nodes = new Group();
    private final Map<String, NodeView> nodeViews = new LinkedHashMap<>();
    private final Map<GraphEdge, EdgeView> edgeViews = new LinkedHashMap<>();
    private final Translate translate = new Translate();
    private final Scale scale = new Scale();
    private final ObservableValue<Number> phase;
    private final Consumer<NodeView> added;
    private List<GraphScene.Network> shownNetworks = List.of();
    private Placement placement = Placement.empty();

    /**
     * An empty plane.
     *
     * @param phase moves the dashes of edges that are waited on
     * @param added called for each new service, to make it react
     */
    GraphPlane(ObservableValue<Number> phase, Consumer<NodeView> added) {
        this.phase = phase;
        this.added = added;
        setPickOnBounds(false);
        setManaged(false);
        getTransforms().addAll(translate, scale);
        getChildren().addAll(hulls, edges, nodes);
    }

    void show(GraphScene scene, Placement next) {
        boolean moved = !next.equals(placement);
        placement = next;
        showNodes(scene);
        showEdges(scene);
        if (moved || !shownNetworks.equals(scene.networks())) {
            shownNetworks = scene.networks();
            showHulls();
        }
    }

    void show(Viewport viewport) {
        translate.setX(viewport.x());
        translate.setY(viewport.y());
        scale.setX(viewport.scale());
        scale.setY(viewport.scale());
        nodeViews.values().forEach(node -> node.setFar(viewport.far()));
    }

    void showSelected(String service) {
        nodeViews.forEach((name, node) -> node.setSelected(name.equals(service)));
        edgeViews.forEach((edge, view) ->
                view.setSelected(edge.from().equals(service) || edge.to().equals(service)));
    }

    void showNetworks(boolean visible) {
        hulls.setVisible(visible);
    }

    Optional<NodeView> node(String service) {
        return Optional.ofNullable(nodeViews.get(service));
    }

    Map<String, NodeView> nodes() {
        return nodeViews;
    }

    private void showNodes(GraphScene scene) {
        Map<String, GraphScene.Node> wanted = new LinkedHashMap<>();
        for (GraphScene.Node node : scene.nodes()) {
            if (placement.nodes().containsKey(node.name())) {
                wanted.put(node.name(), node);
            }
        }
        nodeViews.entrySet().removeIf(entry -> removed(entry, wanted));
        wanted.forEach((name, node) -> {
            NodeView view = nodeViews.computeIfAbsent(name, this::addNode);
            Rect rect = placement.nodes().getOrDefault(name, new Rect(0, 0, 0, 0));
            view.resizeRelocate(rect.x(), rect.y(), rect.width(), rect.height());
            view.update(
                    node,
                    (int) scene.edges().stream().filter(e -> e.to().equals(name)).count(),
                    scene.edges().stream().anyMatch(e -> e.from().equals(name)));
        });
    }

    private boolean removed(
            Map.Entry<String, NodeView> entry, Map<String, GraphScene.Node> wanted) {
        if (wanted.containsKey(entry.getKey())) {
            return false;
        }
        nodes.getChildren().remove(entry.getValue());
        return true;
    }

    private NodeView addNode(String name) {
        NodeView view = new NodeView(name);
        nodes.getChildren().add(view);
        added.accept(view);
        return view;
    }

    private void showEdges(GraphScene scene) {
        Map<GraphEdge, EdgeView> kept = new HashMap<>();
        for (GraphScene.Edge edge : scene.edges()) {
            List<Point> route = placement.routes().getOrDefault(edge.key(), List.of());
            if (!route.isEmpty()) {
                EdgeView view = edgeViews.computeIfAbsent(edge.key(), this::addEdge);
                view.update(edge, route, phase);
                kept.put(edge.key(), view);
            }
        }
        edgeViews.values().removeIf(view -> !kept.containsValue(view));
        edges.getChildren().retainAll(kept.values());
    }

    private EdgeView addEdge(GraphEdge edge) {
        EdgeView view = new EdgeView(edge);
        edges.getChildren().add(view);
        return view;
    }

    private void showHulls() {
        hulls.getChildren().clear();
        List<Rect> taken = new ArrayList<>();
        int index = 0;
        for (GraphScene.Network network : shownNetworks) {
            List<Rect> members =
                    network.members().stream()
                            .flatMap(name ->
                                    Optional.ofNullable(placement.nodes().get(name)).stream())
                            .toList();
            if (!members.isEmpty()) {
                HullView hull =
                        new HullView(network.name(), members, index++, placement.nodes().values());
                hulls.getChildren().add(hull);
                placeLabel(hull, members, taken);
            }
        }
    }

    /** Above the first member from the left where no other name stands. */
    private static void placeLabel(HullView hull, List<Rect> members, List<Rect> taken) {
        hull.label().applyCss();
        double width = Math.max(40, hull.label().prefWidth(-1));
        Rect best = new Rect(0, 0, 0, 0);
        for (Rect member : members) {
            for (double x = member.x(); x + width <= member.right(); x += 24) {
                best =
                        new Rect(
                                x,
                                member.y() - HullView.LABEL_HEIGHT - 4,
                                width,
                                HullView.LABEL_HEIGHT);
                if (taken.stream().noneMatch(best::overlaps)) {
                    taken.add(best);
                    hull.placeLabel(best.x(), best.y());
                    return;
                }
            }
        }
        hull.placeLabel(best.x(), best.y());
    }
}
