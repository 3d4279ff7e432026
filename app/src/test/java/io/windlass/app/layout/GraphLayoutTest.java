package io.windlass.app.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GraphLayoutTest {
    private final GraphLayout layout = new GraphLayout();

    @Test
    void what_is_depended_on_lies_at_the_right() {
        Placement placement = layout.place(shop());

        for (GraphEdge edge : shop().edges()) {
            assertThat(at(placement, edge.to()).x())
                    .as(edge.toString())
                    .isGreaterThan(at(placement, edge.from()).right());
        }
    }

    @Test
    void nothing_overlaps_and_all_lies_on_the_plane() {
        assertSound(layout.place(shop()));
        assertSound(layout.place(many(40)));
    }

    @Test
    void the_same_model_gives_the_same_placement() {
        assertThat(layout.place(many(40))).isEqualTo(new GraphLayout().place(many(40)));
    }

    @Test
    void routes_run_from_the_right_side_to_the_left_side() {
        Placement placement = layout.place(shop());

        assertThat(placement.routes().keySet()).containsExactlyInAnyOrderElementsOf(shop().edges());
        placement
                .routes()
                .forEach((edge, route) -> {
                    Rect from = at(placement, edge.from());
                    Rect to = at(placement, edge.to());
                    assertThat(route.getFirst()).isEqualTo(new Point(from.right(), from.centreY()));
                    assertThat(route.getLast()).isEqualTo(new Point(to.x(), to.centreY()));
                });
    }

    @Test
    void long_routes_pass_beside_the_nodes_between() {
        Placement placement = layout.place(shop());

        List<Point> route =
                Objects.requireNonNull(placement.routes().get(new GraphEdge("worker", "db")));
        for (Point bend : route.subList(1, route.size() - 1)) {
            for (Rect node : placement.nodes().values()) {
                assertThat(node.overlaps(new Rect(bend.x() - 1, bend.y() - 1, 2, 2))).isFalse();
            }
        }
        assertThat(route).hasSizeGreaterThan(2);
    }

    @Test
    void a_cycle_is_placed_all_the_same() {
        Placement placement = layout.place(model("a", "b", "c").with("a>b", "b>c", "c>a"));

        assertSound(placement);
        assertThat(placement.routes()).hasSize(3);
    }

    @Test
    void edges_without_two_ends_get_no_route() {
        Placement placement = layout.place(model("a", "b").with("a>a", "a>ghost", "a>b", "a>b"));

        assertThat(placement.routes()).containsOnlyKeys(new GraphEdge("a", "b"));
    }

    @Test
    void services_without_dependencies_fill_the_plane_in_both_directions() {
        Placement placement =
                layout.place(model("a", "b", "c", "d", "e", "f", "g", "h", "i").with());

        assertSound(placement);
        assertThat(placement.width() / placement.height()).isBetween(1.0, 4.0);
    }

    @Test
    void no_services_need_no_space() {
        assertThat(layout.place(model().with())).isEqualTo(Placement.empty());
    }

    static GraphModel shop() {
        return model("web", "api", "worker", "migrate", "db", "cache", "mail")
                .with(
                        "web>api",
                        "api>db",
                        "api>cache",
                        "migrate>db",
                        "api>migrate",
                        "worker>db",
                        "worker>migrate",
                        "worker>mail");
    }

    private static GraphModel many(int count) {
        List<GraphNode> nodes = new ArrayList<>();
        List<GraphEdge> edges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodes.add(new GraphNode("s" + i, 200, 72));
            if (i > 2) {
                edges.add(new GraphEdge("s" + i, "s" + i / 2));
                edges.add(new GraphEdge("s" + i, "s" + i / 3));
            }
        }
        return new GraphModel(nodes, edges);
    }

    private static void assertSound(Placement placement) {
        Rect plane = new Rect(0, 0, placement.width(), placement.height());
        List<Rect> rects = List.copyOf(placement.nodes().values());
        for (int i = 0; i < rects.size(); i++) {
            Rect rect = rects.get(i);
            assertThat(rect.union(plane)).as("%s on the plane", rect).isEqualTo(plane);
            for (Rect other : rects.subList(i + 1, rects.size())) {
                assertThat(rect.overlaps(other)).as("%s and %s", rect, other).isFalse();
            }
        }
    }

    private static Rect at(Placement placement, String name) {
        return Objects.requireNonNull(placement.nodes().get(name));
    }

    private static Named model(String... names) {
        return new Named(Stream.of(names).map(name -> new GraphNode(name, 200, 72)).toList());
    }

    private record Named(List<GraphNode> nodes) {
        GraphModel with(String... edges) {
            return new GraphModel(
                    nodes,
                    Stream.of(edges)
                            .map(edge -> edge.split(">", 2))
                            .map(ends -> new GraphEdge(ends[0], ends[1]))
                            .toList());
        }
    }
}
