package io.windlass.app.narrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.gallery.Scenes;
import io.windlass.app.gallery.Shop;
import io.windlass.app.present.Frame;
import io.windlass.app.state.Activity;
import io.windlass.app.state.AppState;
import io.windlass.app.state.Message;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.EngineEvent;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NarratorTest {

    private final Narrator narrator = new Narrator();
    private final AppState created = Objects.requireNonNull(Scenes.all().get("not-created"));

    @Test
    void it_begins_with_the_engine_and_each_service() {
        assertThat(narrator.next(frame(created, 0)))
                .containsExactly(
                        "Using Docker 28.5.2 at unix:///var/run/docker.sock",
                        "  web      Not created",
                        "  api      Not created",
                        "  worker   Not created",
                        "  db       Not created",
                        "  cache    Not created",
                        "  migrate  Not created",
                        "  mail     Not created",
                        "  pgadmin  Profile debug is not active");
    }

    @Test
    void what_stays_the_same_is_not_told_again() {
        narrator.next(frame(created, 0));

        assertThat(narrator.next(frame(created, 5))).isEmpty();
    }

    @Test
    void a_change_is_one_line_and_the_passing_of_time_is_none() {
        narrator.next(frame(created, 0));
        AppState up =
                Scenes.apply(
                        created,
                        changed(
                                Shop.container(
                                        "db", new State.Running(Container.Health.HEALTHY), 1, 0, 0)));

        assertThat(narrator.next(frame(up, 0))).containsExactly("  db       Healthy");
        assertThat(narrator.next(frame(up, 3_000))).isEmpty();
    }

    @Test
    void checks_of_a_wait_are_not_counted_out() {
        narrator.next(frame(created, 0));
        AppState first = waiting("Waiting for db (healthy) · check 1/10");
        AppState second = waiting("Waiting for db (healthy) · check 2/10");

        assertThat(narrator.next(frame(first, 0)))
                .containsExactly("  api      Waiting for db (healthy)");
        assertThat(narrator.next(frame(second, 0))).isEmpty();
    }

    @Test
    void an_operation_is_told_when_it_ends() {
        narrator.next(frame(created, 0));

        assertThat(narrator.next(frame(ended(new Activity.Status.Done(), 0), 0)))
                .containsExactly("Up shop: nothing to do, 8 s");
        assertThat(new Narrator().next(frame(ended(new Activity.Status.Done(), 21), 0)))
                .contains("Up shop: done, 21 steps, 8 s");
        assertThat(new Narrator().next(frame(ended(new Activity.Status.Cancelled(4), 21), 0)))
                .contains("Up shop: cancelled, 4 steps not done");
    }

    @Test
    void a_failure_comes_with_evidence_advice_and_effect() {
        narrator.next(frame(created, 0));
        Problem port =
                new Problem(
                        Code.PORT_IN_USE,
                        "Port 8080 is in use by web of project blog.",
                        Optional.of("Bind for 0.0.0.0:8080 failed\n\nport is already allocated"),
                        List.of(new Fix.Hint("Stop the other one.")));

        assertThat(
                        narrator.next(
                                frame(
                                        ended(
                                                new Activity.Status.Failed(
                                                        List.of(port), List.of("api", "web")),
                                                5),
                                        0)))
                .containsExactly(
                        "Up shop: failed",
                        "  Port 8080 is in use by web of project blog.",
                        "    | Bind for 0.0.0.0:8080 failed",
                        "    | port is already allocated",
                        "    Stop the other one.",
                        "  Not reached because of it: api, web");
    }

    @Test
    void a_lost_engine_is_told_once() {
        narrator.next(frame(created, 0));
        AppState lost =
                Scenes.apply(
                        created,
                        new Message.EngineSaid(
                                new EngineEvent.Disconnected(
                                        Problem.of(Code.ENGINE_LOST, "The connection broke."),
                                        Shop.NOW),
                                Shop.NOW));

        assertThat(narrator.next(frame(lost, 0)))
                .containsExactly("The engine does not answer any more: The connection broke.");
        assertThat(narrator.next(frame(lost, 9))).isEmpty();
    }

    private AppState waiting(String what) {
        return Scenes.apply(
                created,
                new Message.ActivityChanged(
                        Activity.begun("1", "shop", "Up", Shop.NOW).waits("api", what)));
    }

    private AppState ended(Activity.Status how, int steps) {
        Activity begun = Activity.begun("1", "shop", "Up", Shop.NOW.minusSeconds(8));
        return Scenes.apply(
                created,
                new Message.ActivityChanged(begun.at(steps, steps, 1).ended(how, Shop.NOW)));
    }

    private static Message changed(Container container) {
        return new Message.EngineSaid(new EngineEvent.ContainerChanged(container), Shop.NOW);
    }

    private static Frame frame(AppState state, long later) {
        return Frame.of(state, Shop.NOW.plus(Duration.ofSeconds(later)));
    }
}
