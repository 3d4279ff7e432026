package io.windlass.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class StoreTest {

    private final BlockingQueue<List<Integer>> seen = new LinkedBlockingQueue<>();

    private static List<Integer> append(List<Integer> state, Integer message) {
        List<Integer> longer = new ArrayList<>(state);
        longer.add(message);
        return List.copyOf(longer);
    }

    /** Holds the store's thread at its first message until it is let go. */
    private static final class Gate {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        List<Integer> pass(List<Integer> state, Integer message) {
            if (message == 0) {
                reached.countDown();
                awaitOpen();
            }
            return append(state, message);
        }

        private void awaitOpen() {
            try {
                open.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(0, last).boxed().toList();
    }

    @Test
    void messages_are_applied_in_their_order() throws InterruptedException {
        try (Store<List<Integer>, Integer> store =
                new Store<>(List.of(), StoreTest::append, seen::add)) {
            upTo(499).forEach(store::dispatch);

            List<Integer> last = seen.take();
            while (last.size() < 500) {
                List<Integer> next = seen.take();
                assertThat(next).startsWith(last.toArray(Integer[]::new)).isNotEqualTo(last);
                last = next;
            }
            assertThat(last).isEqualTo(upTo(499));
        }
    }

    @Test
    void what_came_in_meanwhile_is_one_new_state() throws InterruptedException {
        Gate gate = new Gate();
        try (Store<List<Integer>, Integer> store = new Store<>(List.of(), gate::pass, seen::add)) {
            store.dispatch(0);
            gate.reached.await();
            IntStream.rangeClosed(1, 900).forEach(store::dispatch);
            gate.open.countDown();

            assertThat(seen.take()).isEqualTo(upTo(0));
            assertThat(seen.take()).isEqualTo(upTo(900));
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void a_flood_shows_progress_after_each_batch() throws InterruptedException {
        Gate gate = new Gate();
        try (Store<List<Integer>, Integer> store = new Store<>(List.of(), gate::pass, seen::add)) {
            store.dispatch(0);
            gate.reached.await();
            IntStream.rangeClosed(1, 2 * Store.BATCH + 1).forEach(store::dispatch);
            gate.open.countDown();

            assertThat(seen.take()).hasSize(1);
            assertThat(seen.take()).hasSize(1 + Store.BATCH);
            assertThat(seen.take()).hasSize(1 + 2 * Store.BATCH);
            assertThat(seen.take()).isEqualTo(upTo(2 * Store.BATCH + 1));
        }
    }

    @Test
    void the_listener_hears_nothing_where_nothing_changed() throws InterruptedException {
        try (Store<List<Integer>, Integer> store =
                new Store<>(
                        List.of(),
                        (state, message) -> message == 0 ? List.copyOf(state) : List.of(message),
                        seen::add)) {
            store.dispatch(0);
            store.dispatch(7);
            assertThat(seen.take()).containsExactly(7);
            store.dispatch(7);
            store.dispatch(0);
            store.dispatch(8);
            assertThat(seen.take()).containsExactly(8);
        }
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void no_message_of_several_threads_is_lost(int threads) throws InterruptedException {
        BlockingQueue<Integer> sums = new LinkedBlockingQueue<>();
        try (Store<Integer, Integer> store = new Store<>(0, Integer::sum, sums::add)) {
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                writers.add(
                        Thread.ofVirtual()
                                .start(() ->
                                        IntStream.range(0, 300).forEach(_ -> store.dispatch(1))));
            }
            for (Thread writer : writers) {
                assertThat(writer.join(Duration.ofSeconds(20))).isTrue();
            }
            int sum = 0;
            while (sum < threads * 300) {
                sum = sums.take();
            }
            assertThat(sum).isEqualTo(threads * 300);
        }
    }

    @Test
    void a_closed_store_applies_nothing_more() throws InterruptedException {
        Store<List<Integer>, Integer> store = new Store<>(List.of(), StoreTest::append, seen::add);
        store.dispatch(1);
        assertThat(seen.take()).containsExactly(1);

        store.close();
        store.dispatch(2);

        assertThat(seen.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }
}
