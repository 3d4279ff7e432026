package io.windlass.app.present;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.gallery.Scenes;
import io.windlass.app.gallery.Shop;
import io.windlass.app.state.Activity;
import io.windlass.app.state.AppState;
import io.windlass.app.state.Message;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.EngineEvent;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void where_nothing_runs_nothing_has_to_be_drawn_again() {
        assertThat(of(AppState.initial())).isEmpty();
        assertThat(of(with(Shop.container("web", new State.Exited(0), 5, 0, 0)))).isEmpty();
    }

    @Test
    void seconds_are_shown_in_the_first_minute_only() {
        assertThat(of(with(running(5)))).contains(Duration.ofSeconds(1));
        assertThat(of(with(running(61)))).contains(Duration.ofSeconds(59));
    }

    @Test
    void later_it_is_minutes_hours_and_days() {
        assertThat(of(with(running(3_600)))).contains(Duration.ofHours(1));
        assertThat(of(with(running(3_600 + 600)))).contains(Duration.ofMinutes(50));
        assertThat(of(with(running(86_400 * 2)))).contains(Duration.ofDays(1));
    }

    @Test
    void the_youngest_container_decides() {
        assertThat(of(Scenes.apply(with(running(7_000)), changed(Shop.container("db", up(), 20, 0, 0)))))
                .contains(Duration.ofSeconds(1));
    }

    @Test
    void a_running_operation_counts_seconds() {
        AppState busy =
                Scenes.apply(
                        AppState.initial(),
                        new Message.ActivityChanged(Activity.begun("1", "shop", "Up", Shop.NOW)));

        assertThat(of(busy)).contains(Duration.ofSeconds(1));
    }

    private static Optional<Duration> of(AppState state) {
        return Pace.of(state, Shop.NOW);
    }

    private static Container running(long seconds) {
        return Shop.container("web", up(), seconds, 0, 0);
    }

    private static State up() {
        return new State.Running(Container.Health.NONE);
    }

    private static AppState with(Container container) {
        return Scenes.apply(AppState.initial(), changed(container));
    }

    private static Message changed(Container container) {
        return new Message.EngineSaid(new EngineEvent.ContainerChanged(container), Shop.NOW);
    }
}
