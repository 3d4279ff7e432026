package io.windlass.app.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestPlacementTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Placement> seen = new ArrayList<>();
    private final LatestPlacement latest =
            new LatestPlacement(background::add, Runnable::run, seen::add);

    @Test
    void the_same_structure_is_laid_out_once() {
        latest.request(GraphLayoutTest.shop());
        latest.request(GraphLayoutTest.shop());

        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(seen).containsExactly(new GraphLayout().place(GraphLayoutTest.shop()));
    }

    @Test
    void a_layout_that_was_overtaken_is_not_shown() {
        GraphModel one = new GraphModel(List.of(new GraphNode("a", 200, 72)), List.of());
        latest.request(GraphLayoutTest.shop());
        latest.request(one);

        background.remove().run();
        assertThat(seen).isEmpty();
        background.remove().run();
        assertThat(seen).containsExactly(new GraphLayout().place(one));
    }
}
