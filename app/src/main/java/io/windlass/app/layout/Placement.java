package io.windlass.app.layout;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where everything of a graph lies; the upper left corner is at 0, 0.
 *
 * @param nodes by name
 * @param routes by edge: from the right side of the service that depends to the left side of the
 *     one it depends on, with the bends between
 */
public record Placement(
        Map<String, Rect> nodes, Map<GraphEdge, List<Point>> routes, double width, double height) {

    public Placement {
        nodes = Map.copyOf(nodes);
        routes =
                routes.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, route -> List.copyOf(route.getValue())));
    }

    public static Placement empty() {
        return new Placement(Map.of(), Map.of(), 0, 0);
    }
}
