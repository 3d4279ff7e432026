package io.windlass.app.layout;

import java.util.List;

/** The structure of a graph: what decides where things lie, and nothing else. */
public record GraphModel(List<GraphNode> nodes, List<GraphEdge> edges) {
    public GraphModel {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
