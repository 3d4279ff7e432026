package io.windlass.app.view.graph;

import io.windlass.app.layout.Placement;
import io.windlass.app.layout.Rect;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Where an arrow key leads from a service: along an edge if there is one, else to what is near. */
final class Neighbours {
    private final GraphScene scene;
    private final Placement placement;

    Neighbours(GraphScene scene, Placement placement) {
        this.scene = scene;
        this.placement = placement;
    }

    /** The directions of the arrow keys. */
    enum Direction {
        LEFT,
        RIGHT,
        UP,
        DOWN
    }

    /** Where one begins: the upper left service. */
    Optional<String> first() {
        return placement.nodes().entrySet().stream()
                .min(
                        Comparator.comparingDouble((Map.Entry<String, Rect> node) ->
                                        node.getValue().x() + node.getValue().y())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    Optional<String> next(String from, Direction direction) {
        Rect here = placement.nodes().get(from);
        if (here == null) {
            return first();
        }
        return switch (direction) {
            case RIGHT ->
                    nearest(here, dependencies(from))
                            .or(() -> nearest(here, beyond(here, (a, b) -> b.x() >= a.right())));
            case LEFT ->
                    nearest(here, dependents(from))
                            .or(() -> nearest(here, beyond(here, (a, b) -> b.right() <= a.x())));
            case UP -> nearest(here, beyond(here, (a, b) -> b.bottom() <= a.y()));
            case DOWN -> nearest(here, beyond(here, (a, b) -> b.y() >= a.bottom()));
        };
    }

    private Stream<String> dependencies(String from) {
        return scene.edges().stream()
                .filter(edge -> edge.from().equals(from))
                .map(GraphScene.Edge::to);
    }

    private Stream<String> dependents(String from) {
        return scene.edges().stream()
                .filter(edge -> edge.to().equals(from))
                .map(GraphScene.Edge::from);
    }

    private Stream<String> beyond(Rect here, BiPredicate<Rect, Rect> lies) {
        return placement.nodes().entrySet().stream()
                .filter(node -> lies.test(here, node.getValue()))
                .map(Map.Entry::getKey);
    }

    private Optional<String> nearest(Rect here, Stream<String> names) {
        return names.filter(placement.nodes()::containsKey)
                .min(
                        Comparator.comparingDouble((String name) -> distance(here, name))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private double distance(Rect here, String name) {
        Rect there = placement.nodes().getOrDefault(name, here);
        return Math.hypot(there.centreX() - here.centreX(), there.centreY() - here.centreY());
    }
}
