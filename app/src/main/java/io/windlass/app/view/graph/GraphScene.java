package io.windlass.app.view.graph;

import io.windlass.app.layout.GraphEdge;
import io.windlass.app.layout.GraphModel;
import io.windlass.app.layout.GraphNode;
import io.windlass.app.present.StateShape;
import java.util.List;
import java.util.Locale;

/** All that the graph shows, as one value; where things lie is told apart from it. */
public record GraphScene(
        List<Node> nodes,
        List<Edge> edges,
        List<Network> networks,
        List<Volume> volumes,
        List<HostPort> hostPorts) {

    public GraphScene {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        networks = List.copyOf(networks);
        volumes = List.copyOf(volumes);
        hostPorts = List.copyOf(hostPorts);
    }

    public static GraphScene empty() {
        return new GraphScene(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** What has to be laid out; equal for two scenes that differ only in what they say. */
    public GraphModel structure() {
        return new GraphModel(
                nodes.stream()
                        .map(node -> new GraphNode(node.name(), NodeView.WIDTH, NodeView.HEIGHT))
                        .toList(),
                edges.stream().map(edge -> new GraphEdge(edge.from(), edge.to())).toList());
    }

    /**
     * A service.
     *
     * @param image the second line: the image, or what it is built from
     * @param ports chips of the third line, {@code 8080→80}
     * @param status text at the end of the third line, {@code check 2/10} or {@code 4 %}
     * @param dimmed whether it is out of play: its profile is not active
     * @param changed whether the file differs from what runs
     * @param replicas how many containers it has; a badge shows from two on
     */
    public record Node(
            String name,
            StateShape state,
            String image,
            List<String> ports,
            String status,
            boolean dimmed,
            boolean changed,
            int replicas) {
        public Node {
            ports = List.copyOf(ports);
        }
    }

    /** A dependency: {@code from} waits until {@code to} meets the condition. */
    public record Edge(String from, String to, Condition condition, Satisfaction satisfaction) {

        GraphEdge key() {
            return new GraphEdge(from, to);
        }
    }

    /** What a dependency waits for. */
    public enum Condition {
        STARTED,
        HEALTHY,
        COMPLETED;

        /** The word of the legend. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a dependency is met. */
    public enum Satisfaction {
        SATISFIED("met"),
        PENDING("waiting"),
        FAILED("failed"),
        /** Nothing runs, so nothing waits. */
        IDLE("not started");

        private final String label;

        Satisfaction(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        String styleClass() {
            return "edge-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A network with the services on it. */
    public record Network(String name, List<String> members) {
        public Network {
            members = List.copyOf(members);
        }
    }

    /** A named volume with the services that mount it. */
    public record Volume(String name, List<String> users) {
        public Volume {
            users = List.copyOf(users);
        }
    }

    /**
     * A port that a service publishes.
     *
     * @param label as the rail shows it, {@code 8080}
     */
    public record HostPort(String label, String service) {}
}
