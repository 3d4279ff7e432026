package io.windlass.app.view.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.layout.Placement;
import io.windlass.app.layout.Rect;
import io.windlass.app.view.graph.Neighbours.Direction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private final Neighbours neighbours =
            new Neighbours(
                    new GraphScene(
                            List.of(),
                            List.of(
                                    new GraphScene.Edge(
                                            "web",
                                            "api",
                                            GraphScene.Condition.STARTED,
                                            GraphScene.Satisfaction.IDLE)),
                            List.of(),
                            List.of(),
                            List.of()),
                    new Placement(
                            Map.of(
                                    "web", new Rect(0, 0, 200, 72),
                                    "api", new Rect(300, 400, 200, 72),
                                    "near", new Rect(300, 0, 200, 72)),
                            Map.of(),
                            500,
                            472));

    @Test
    void an_edge_leads_further_than_what_is_near() {
        assertThat(neighbours.next("web", Direction.RIGHT)).contains("api");
        assertThat(neighbours.next("api", Direction.LEFT)).contains("web");
    }

    @Test
    void without_an_edge_the_nearest_in_that_direction_is_next() {
        assertThat(neighbours.next("near", Direction.LEFT)).contains("web");
        assertThat(neighbours.next("near", Direction.DOWN)).contains("api");
        assertThat(neighbours.next("web", Direction.UP)).isEmpty();
        assertThat(neighbours.next("api", Direction.RIGHT)).isEmpty();
    }

    @Test
    void the_walk_begins_at_the_upper_left() {
        assertThat(neighbours.next("", Direction.DOWN)).contains("web");
    }
}
