package io.windlass.compose.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class ServiceGraphTest {

    @Test
    void what_is_needed_starts_before_what_needs_it() {
        ServiceGraph graph =
                graph(
                        needs("web", "api", "cache"),
                        needs("api", "db"),
                        needs("db"),
                        needs("cache"));

        assertThat(graph.levels())
                .containsExactly(List.of("db", "cache"), List.of("api"), List.of("web"));
        assertThat(graph.order()).containsExactly("db", "cache", "api", "web");
        assertThat(graph.reverseOrder()).containsExactly("web", "api", "cache", "db");
    }

    @Test
    void the_longest_way_decides_the_level() {
        ServiceGraph graph = graph(needs("a", "c", "b"), needs("b", "c"), needs("c"));

        assertThat(graph.levels()).containsExactly(List.of("c"), List.of("b"), List.of("a"));
    }

    @Test
    void neighbours_are_known_in_both_directions() {
        ServiceGraph graph = graph(needs("web", "db", "mq"), needs("db"), needs("mq"));

        assertThat(graph.services()).containsExactly("web", "db", "mq");
        assertThat(graph.dependencies("web")).containsExactly("db", "mq");
        assertThat(graph.dependents("db")).containsExactly("web");
        assertThat(graph.dependencies("unknown")).isEmpty();
        assertThat(graph.dependents("unknown")).isEmpty();
    }

    @Test
    void closures_follow_the_edges_and_hold_their_start() {
        ServiceGraph graph =
                graph(needs("web", "api"), needs("api", "db"), needs("db"), needs("other", "db"));

        assertThat(graph.withDependencies(List.of("web"))).containsExactly("web", "api", "db");
        assertThat(graph.withDependents(List.of("db")))
                .containsExactlyInAnyOrder("db", "api", "other", "web");
        assertThat(graph.withDependencies(List.of("unknown"))).isEmpty();
    }

    @Test
    void a_dependency_that_is_not_there_does_not_count() {
        ServiceGraph graph = graph(needs("web", "gone"));

        assertThat(graph.dependencies("web")).isEmpty();
        assertThat(graph.levels()).containsExactly(List.of("web"));
    }

    @Test
    void a_project_without_services_has_no_levels() {
        assertThat(graph().levels()).isEmpty();
        assertThat(graph().cycle()).isEmpty();
    }

    @Test
    void no_circle_is_found_where_ways_only_meet() {
        ServiceGraph graph =
                graph(needs("a", "b", "c"), needs("b", "d"), needs("c", "d"), needs("d"));

        assertThat(graph.cycles()).isEmpty();
    }

    @Test
    void a_service_that_needs_itself_is_a_circle() {
        assertThat(graph(needs("a", "a")).cycle()).contains(List.of("a", "a"));
    }

    @Test
    void a_circle_is_told_from_the_name_that_sorts_first() {
        ServiceGraph graph = graph(needs("c", "a"), needs("b", "c"), needs("a", "b"));

        assertThat(graph.cycle()).contains(List.of("a", "b", "c", "a"));
    }

    @Test
    void the_shortest_circle_is_told() {
        ServiceGraph graph =
                graph(needs("a", "b", "d"), needs("b", "c"), needs("c", "a"), needs("d", "a"));

        assertThat(graph.cycles()).containsExactly(List.of("a", "d", "a"));
    }

    @Test
    void each_group_has_a_circle_of_its_own() {
        ServiceGraph graph =
                graph(needs("y", "x"), needs("x", "y"), needs("a", "b"), needs("b", "a", "x"));

        assertThat(graph.cycles()).containsExactly(List.of("a", "b", "a"), List.of("x", "y", "x"));
    }

    @Test
    void services_on_a_circle_share_a_level_and_the_others_keep_theirs() {
        ServiceGraph graph =
                graph(needs("top", "a"), needs("a", "b"), needs("b", "a", "low"), needs("low"));

        assertThat(graph.levels())
                .containsExactly(List.of("low"), List.of("a", "b"), List.of("top"));
    }

    @Test
    void a_chain_of_ten_thousand_is_walked_without_recursion() {
        List<Service> chain = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            chain.add(i == 0 ? needs("s0") : needs("s" + i, "s" + (i - 1)));
        }

        ServiceGraph graph = ServiceGraph.of(chain.reversed());

        assertThat(graph.levels()).hasSize(10_000);
        assertThat(graph.levels().getFirst()).containsExactly("s0");
        assertThat(graph.cycles()).isEmpty();
    }

    @Test
    void layers_that_need_each_other_entirely_cost_no_more_than_their_edges() {
        List<Service> services = new ArrayList<>();
        for (int layer = 0; layer < 200; layer++) {
            for (int i = 0; i < 4; i++) {
                int below = layer - 1;
                services.add(
                        layer == 0
                                ? needs("l0-" + i)
                                : needs(
                                        "l" + layer + "-" + i,
                                        "l" + below + "-0",
                                        "l" + below + "-1",
                                        "l" + below + "-2",
                                        "l" + below + "-3"));
            }
        }

        ServiceGraph graph = ServiceGraph.of(services);

        assertThat(graph.cycle()).isEmpty();
        assertThat(graph.levels()).hasSize(200);
    }

    private static ServiceGraph graph(Service... services) {
        return ServiceGraph.of(Arrays.asList(services));
    }

    private static Service needs(String name, String... others) {
        SequencedMap<String, Value> dependencies = new LinkedHashMap<>();
        for (String other : others) {
            dependencies.put(other, new Value.Fields(new LinkedHashMap<>(), Origin.implied()));
        }
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        fields.put("depends_on", new Value.Fields(dependencies, Origin.implied()));
        return new Service(name, new Value.Fields(fields, Origin.implied()));
    }
}
