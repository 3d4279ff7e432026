package io.windlass.app.view.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.layout.Point;
import io.windlass.app.layout.Rect;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewportTest {

    @Test
    void fitting_never_magnifies_and_centres() {
        Viewport fitted = Viewport.fit(new Rect(0, 0, 200, 100), new Rect(50, 0, 1000, 500));

        assertThat(fitted).isEqualTo(new Viewport(1, 450, 200));
    }

    @Test
    void fitting_a_large_graph_stops_at_a_quarter() {
        Viewport fitted = Viewport.fit(new Rect(0, 0, 90_000, 100), new Rect(0, 0, 1000, 500));

        assertThat(fitted.scale()).isEqualTo(0.25);
    }

    @Test
    void scaling_keeps_the_fixed_point() {
        Viewport before = new Viewport(1, 10, 20);
        Viewport after = before.scaledTo(2, new Point(110, 120));

        assertThat(after).isEqualTo(new Viewport(2, -90, -80));
        assertThat(before.scaledTo(9, new Point(0, 0)).scale()).isEqualTo(2);
    }

    @Test
    void revealing_moves_only_as_far_as_needed() {
        Rect area = new Rect(0, 0, 500, 500);
        Viewport viewport = new Viewport(1, 0, 0);

        assertThat(viewport.revealing(new Rect(100, 100, 200, 72), area)).isEqualTo(viewport);
        assertThat(viewport.revealing(new Rect(450, 100, 200, 72), area))
                .isEqualTo(new Viewport(1, -166, 0));
    }

    @Test
    void things_on_a_rail_keep_apart() {
        assertThat(
                        RailSpacing.spread(
                                List.of(100.0, 40.0, 104.0), List.of(20.0, 20.0, 20.0), 4, 36))
                .containsExactly(90.0, 36.0, 114.0);
    }
}
