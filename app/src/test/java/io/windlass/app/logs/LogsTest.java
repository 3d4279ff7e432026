package io.windlass.app.logs;

import static io.windlass.app.logs.FakeLogs.container;
import static io.windlass.app.logs.Lines.at;
import static io.windlass.app.logs.Lines.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogsTest {

    private static final State RUNNING = new State.Running(Container.Health.NONE);
    private static final Container API = container("a", "api", 1, RUNNING);

    private final FakeLogs fake = new FakeLogs();
    private final Engine engine = fake.engine();
    private final Logs logs = new Logs(Duration.ZERO);
    private final LogStore store = logs.store("shop");

    @AfterEach
    void end() {
        logs.close();
    }

    private void connect(Container... containers) {
        logs.engine(Optional.of(engine));
        logs.containers(List.of(containers));
    }

    /** Waits until the store has what is looked for. */
    private List<String> until(Predicate<List<String>> holds) throws InterruptedException {
        Semaphore news = new Semaphore(1);
        try (LogCursor cursor = store.cursor(news::release)) {
            while (news.tryAcquire(20, TimeUnit.SECONDS)) {
                List<String> now = texts(cursor.poll().lines());
                if (holds.test(now)) {
                    return now;
                }
            }
        }
        return texts(store.lines());
    }

    @Test
    void nothing_is_read_before_somebody_looks_and_streams_end_with_the_last_look()
            throws Exception {
        connect(API);
        assertThat(fake.quiet()).isTrue();

        Logs.Look one = logs.look("shop");
        assertThat(fake.next()).isEqualTo("opened a");
        Logs.Look two = logs.look("shop");
        one.close();
        one.close();
        assertThat(fake.quiet()).isTrue();

        two.close();
        assertThat(fake.next()).isEqualTo("closed a");
    }

    @Test
    void all_replicas_are_read_and_other_projects_are_not() throws Exception {
        fake.write("a", at(0, "one"));
        fake.write("b", at(1, "two"));
        connect(API, container("b", "api", 2, RUNNING));
        logs.look("blog");
        assertThat(fake.quiet()).isTrue();
        logs.look("shop");

        assertThat(until(it -> it.size() == 2)).containsExactly("one", "two");
        assertThat(store.lines().sources())
                .containsExactlyInAnyOrder(new LogSource("api", 1), new LogSource("api", 2));
    }

    @Test
    void reading_goes_on_without_a_gap_and_without_reading_twice() throws Exception {
        for (int i = 0; i < 500; i++) {
            fake.write("a", at(i / 3, i % 2 == 0 ? "even" : "odd " + i));
        }
        connect(API);
        Logs.Look look = logs.look("shop");
        until(it -> it.size() == 500);
        assertThat(fake.next()).isEqualTo("opened a");
        look.close();
        assertThat(fake.next()).isEqualTo("closed a");

        fake.write("a", at(166, "even"));
        fake.write("a", at(300, "missed"));
        logs.look("shop");

        List<String> all = until(it -> it.contains("missed"));
        assertThat(all).hasSize(502).endsWith("even", "missed");
    }

    @Test
    void a_broken_connection_is_told_once_and_reading_goes_on_after_it() throws Exception {
        fake.write("a", at(0, "before"));
        connect(API);
        logs.look("shop");
        until(it -> it.size() == 1);
        assertThat(fake.next()).isEqualTo("opened a");

        fake.down(true);
        fake.end("a", Optional.of(Problem.of(Code.ENGINE_LOST, "It broke.")));
        assertThat(fake.next()).isEqualTo("refused a");
        fake.write("a", at(10, "meanwhile"));
        fake.down(false);
        logs.containers(List.of(API));

        List<String> all = until(it -> it.contains("meanwhile") && it.size() == 4);
        assertThat(all)
                .containsExactlyInAnyOrder(
                        "before", "engine lost", "the engine answers again", "meanwhile");
    }

    @Test
    void a_stop_is_told_behind_the_last_line_and_a_start_is_read() throws Exception {
        connect(API);
        logs.look("shop");
        assertThat(fake.next()).isEqualTo("opened a");
        fake.write("a", at(0, "last words"));
        logs.containers(List.of(container("a", "api", 1, new State.Exited(1))));
        fake.end("a", Optional.empty());
        assertThat(until(it -> it.size() == 2)).containsExactly("last words", "stopped, exit 1");

        fake.write("a", at(100, "again"));
        logs.containers(List.of(API));

        assertThat(until(it -> it.size() == 3))
                .containsExactly("last words", "stopped, exit 1", "again");
    }

    @Test
    void a_stop_is_told_once_however_often_somebody_looks() throws Exception {
        fake.write("a", at(0, "done"));
        connect(container("a", "api", 1, new State.Exited(0)));
        for (int i = 0; i < 3; i++) {
            Logs.Look look = logs.look("shop");
            assertThat(fake.next()).isEqualTo("opened a");
            fake.end("a", Optional.empty());
            until(it -> it.size() == 2);
            look.close();
        }

        assertThat(texts(store.lines())).containsExactly("done", "stopped, exit 0");
    }

    @Test
    void a_new_container_goes_on_where_the_old_one_ended() throws Exception {
        fake.write("a", at(0, "old"));
        connect(API);
        logs.look("shop");
        until(it -> it.size() == 1);
        assertThat(fake.next()).isEqualTo("opened a");

        fake.write("b", at(90_000, "new"));
        logs.containers(List.of(container("b", "api", 1, RUNNING)));
        assertThat(fake.next()).isEqualTo("opened b");
        fake.end("a", Optional.empty());

        assertThat(until(it -> it.size() == 3))
                .containsExactlyInAnyOrder("old", "recreated · image image:a → image:b", "new");
        assertThat(store.lines().sources()).containsExactly(new LogSource("api", 1));
    }

    @Test
    void a_container_that_is_gone_is_no_longer_asked_for() throws Exception {
        connect(API);
        logs.look("shop");
        assertThat(fake.next()).isEqualTo("opened a");
        logs.containers(List.of());
        assertThat(fake.next()).isEqualTo("closed a");

        assertThat(fake.quiet()).isTrue();
    }
}
