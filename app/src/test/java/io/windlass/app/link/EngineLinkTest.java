package io.windlass.app.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.state.Message;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineEvent;
import io.windlass.engine.fake.FakeEngine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineLinkTest {

    private static final Problem NO_SOCKET =
            Problem.of(Code.ENGINE_UNREACHABLE, "There is no socket at /x.sock.");
    private static final EngineLink.Backoff LONG =
            new EngineLink.Backoff(Duration.ofHours(1), Duration.ofHours(1));

    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final BlockingQueue<Engines.Search> searches = new LinkedBlockingQueue<>();
    private Optional<EngineLink> link = Optional.empty();

    private EngineLink start(EngineLink.Backoff backoff) {
        EngineLink started =
                new EngineLink(searches::take, messages::add, InstantSource.system(), backoff);
        link = Optional.of(started);
        started.start();
        return started;
    }

    @AfterEach
    void end() {
        link.ifPresent(EngineLink::close);
    }

    @Test
    void an_engine_that_is_found_is_followed() throws Exception {
        Engine engine = new FakeEngine();
        searches.add(new Engines.Search(Optional.of(engine), List.of()));

        EngineLink started = start(LONG);

        assertThat(next()).isEqualTo(new Message.EngineSearched());
        assertThat(next())
                .isInstanceOfSatisfying(
                        Message.EngineSaid.class,
                        said -> assertThat(said.event()).isInstanceOf(EngineEvent.Synced.class));
        assertThat(started.engine()).contains(engine);
    }

    @Test
    void without_one_it_tells_what_was_tried() throws Exception {
        searches.add(new Engines.Search(Optional.empty(), List.of(NO_SOCKET)));

        start(LONG);

        assertThat(next()).isEqualTo(new Message.EngineSearched());
        assertThat(next()).isEqualTo(new Message.EngineMissing(List.of(NO_SOCKET)));
    }

    @Test
    void it_looks_again_by_itself() throws Exception {
        searches.add(new Engines.Search(Optional.empty(), List.of(NO_SOCKET)));
        searches.add(new Engines.Search(Optional.of(new FakeEngine()), List.of()));

        start(new EngineLink.Backoff(Duration.ofMillis(1), Duration.ofMillis(1)));

        assertThat(next()).isEqualTo(new Message.EngineSearched());
        assertThat(next()).isEqualTo(new Message.EngineMissing(List.of(NO_SOCKET)));
        assertThat(next()).isEqualTo(new Message.EngineSearched());
        assertThat(next()).isInstanceOf(Message.EngineSaid.class);
    }

    @Test
    void it_looks_again_at_once_when_it_is_asked_to() throws Exception {
        searches.add(new Engines.Search(Optional.empty(), List.of(NO_SOCKET)));
        EngineLink started = start(LONG);
        assertThat(next()).isEqualTo(new Message.EngineSearched());
        assertThat(next()).isInstanceOf(Message.EngineMissing.class);

        searches.add(new Engines.Search(Optional.of(new FakeEngine()), List.of()));
        started.findAgain();

        assertThat(next()).isEqualTo(new Message.EngineSearched());
        assertThat(next()).isInstanceOf(Message.EngineSaid.class);
    }

    @Test
    void each_failure_doubles_the_wait_up_to_the_longest() {
        EngineLink.Backoff backoff =
                new EngineLink.Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

        assertThat(List.of(1, 2, 3, 5, 6, 1_000).stream().map(backoff::after))
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(16),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30));
    }

    @Test
    void closing_lets_go_of_the_engine() throws Exception {
        searches.add(new Engines.Search(Optional.of(new FakeEngine()), List.of()));
        EngineLink started = start(LONG);
        assertThat(next()).isInstanceOf(Message.EngineSearched.class);
        assertThat(next()).isInstanceOf(Message.EngineSaid.class);

        started.close();

        assertThat(started.engine()).isEmpty();
    }

    private Message next() throws InterruptedException {
        Message next = messages.poll(20, TimeUnit.SECONDS);
        assertThat(next).as("a message came within the deadline").isNotNull();
        return next;
    }
}
