package io.windlass.app.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Lays a graph out in layers, what is depended on at the right.
 *
 * <p>The same model gives the same placement. A cycle is laid out with one of its edges running
 * back. Edges to services that are not there, or to itself, get no route. The first call loads the
 * layout engine, which takes some hundred milliseconds: not for the FX thread.
 */
public final class GraphLayout {
    private static final double BETWEEN_LAYERS = 72;
    private static final double BETWEEN_NODES = 56;
    private static final double BETWEEN_EDGES = 20;
    private static final double PADDING = 24;
    private static final double ASPECT_RATIO = 2.4;

    public Placement place(GraphModel model) {
        if (model.nodes().isEmpty()) {
            return Placement.empty();
        }
        LayoutMetaDataService.getInstance(); // makes the types of ELK's own defaults known to it
        ElkNode plane = plane();
        Map<String, Ends> ends = new HashMap<>();
        for (GraphNode node : model.nodes()) {
            ends.computeIfAbsent(node.name(), _ -> add(plane, node));
        }
        Map<GraphEdge, ElkEdge> edges = new LinkedHashMap<>();
        for (GraphEdge edge : drawable(model, ends.keySet())) {
            Ends from = require(ends, edge.from());
            Ends to = require(ends, edge.to());
            edges.put(edge, ElkGraphUtil.createSimpleEdge(from.needs(), to.usedBy()));
        }
        new LayeredLayoutProvider().layout(plane, new BasicProgressMonitor());
        return read(plane, ends, edges);
    }

    private static Set<GraphEdge> drawable(GraphModel model, Set<String> names) {
        Set<GraphEdge> edges = new LinkedHashSet<>();
        for (GraphEdge edge : model.edges()) {
            if (!edge.from().equals(edge.to())
                    && names.contains(edge.from())
                    && names.contains(edge.to())) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private static ElkNode plane() {
        ElkNode plane = ElkGraphUtil.createGraph();
        plane.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        plane.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        plane.setProperty(LayeredOptions.RANDOM_SEED, 1);
        plane.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
        plane.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        plane.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_EDGES);
        plane.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_EDGES);
        plane.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, BETWEEN_NODES);
        plane.setProperty(LayeredOptions.ASPECT_RATIO, ASPECT_RATIO);
        plane.setProperty(LayeredOptions.PADDING, new ElkPadding(PADDING));
        return plane;
    }

    /** A node with one port in the middle of each side, where all its edges begin or end. */
    private static Ends add(ElkNode plane, GraphNode node) {
        ElkNode box = ElkGraphUtil.createNode(plane);
        box.setIdentifier(node.name());
        box.setDimensions(node.width(), node.height());
        box.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        return new Ends(
                box,
                port(box, PortSide.EAST, node.width(), node.height() / 2),
                port(box, PortSide.WEST, 0, node.height() / 2));
    }

    private static ElkPort port(ElkNode box, PortSide side, double x, double y) {
        ElkPort port = ElkGraphUtil.createPort(box);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        port.setLocation(x, y);
        return port;
    }

    private static Placement read(
            ElkNode plane, Map<String, Ends> ends, Map<GraphEdge, ElkEdge> edges) {
        Map<String, Rect> nodes = new HashMap<>();
        ends.forEach((name, end) -> {
            ElkNode box = end.box();
            nodes.put(name, new Rect(box.getX(), box.getY(), box.getWidth(), box.getHeight()));
        });
        Map<GraphEdge, List<Point>> routes = new HashMap<>();
        edges.forEach((edge, drawn) -> routes.put(edge, route(drawn)));
        return new Placement(nodes, routes, plane.getWidth(), plane.getHeight());
    }

    private static List<Point> route(ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.add(new Point(bend.getX(), bend.getY()));
            }
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        return points;
    }

    private static Ends require(Map<String, Ends> ends, String name) {
        Ends end = ends.get(name);
        if (end == null) {
            throw new IllegalStateException("no node " + name);
        }
        return end;
    }

    private record Ends(ElkNode box, ElkPort needs, ElkPort usedBy) {}
}
