package io.windlass.app.link;

import io.windlass.app.state.Message;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineEvent;
import io.windlass.engine.api.Subscription;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the program linked to an engine: looks for one until one answers, and passes on what it
 * tells. An engine that was found comes back by itself; while it does not answer, a person may ask
 * for another search.
 */
public final class EngineLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EngineLink.class);

    private final Engines engines;
    private final Consumer<Message> store;
    private final InstantSource clock;
    private final Backoff backoff;
    private final BlockingQueue<Wish> wishes = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile Optional<Engine> current = Optional.empty();
    private volatile boolean answers;

    /** What the link can be told from outside. */
    private enum Wish {
        SEARCH
    }

    /** How long to wait between searches that found nothing. */
    public record Backoff(Duration first, Duration longest) {

        public static Backoff standard() {
            return new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
        }

        Duration after(int failures) {
            Duration wait = first.multipliedBy(1L << Math.min(failures - 1, 20));
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }

    public EngineLink(
            Engines engines, Consumer<Message> store, InstantSource clock, Backoff backoff) {
        this.engines = engines;
        this.store = store;
        this.clock = clock;
        this.backoff = backoff;
        this.thread = Thread.ofVirtual().name("engine link").unstarted(this::loop);
    }

    /** Begins to look for an engine. */
    public void start() {
        thread.start();
    }

    /** The engine that is linked, whether or not it answers at this moment. */
    public Optional<Engine> engine() {
        return current;
    }

    /** Looks for an engine at once; nothing happens while one answers. */
    public void findAgain() {
        wishes.add(Wish.SEARCH);
    }

    private void loop() {
        int failures = 0;
        try {
            while (true) {
                store.accept(new Message.EngineSearched());
                Engines.Search search = engines.search();
                if (search.engine().isPresent()) {
                    failures = 0;
                    useUntilReplaced(search.engine().get());
                } else {
                    store.accept(new Message.EngineMissing(search.tried()));
                    failures++;
                    Wish wish =
                            wishes.poll(backoff.after(failures).toMillis(), TimeUnit.MILLISECONDS);
                    if (wish != null) {
                        failures = 0;
                    }
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("the link to the engine ends");
        }
    }

    /** Returns only by interruption: a lost engine is kept until another one answers. */
    private void useUntilReplaced(Engine first) throws InterruptedException {
        Optional<Engine> next = Optional.of(first);
        while (next.isPresent()) {
            next = use(next.get());
        }
    }

    private Optional<Engine> use(Engine engine) throws InterruptedException {
        current = Optional.of(engine);
        answers = true;
        wishes.clear();
        try (engine;
                Subscription events = engine.events(this::heard)) {
            LOG.debug("following {} by {}", engine.info(), events);
            while (true) {
                Wish wish = wishes.take();
                if (wish == Wish.SEARCH && !answers) {
                    Optional<Engine> other = engines.search().engine();
                    if (other.isPresent()) {
                        return other;
                    }
                }
            }
        } finally {
            current = Optional.empty();
        }
    }

    private void heard(EngineEvent event) {
        if (event instanceof EngineEvent.Disconnected) {
            answers = false;
        } else if (event instanceof EngineEvent.Synced) {
            answers = true;
        }
        store.accept(new Message.EngineSaid(event, clock.instant()));
    }

    /** Lets go of the engine; returns when its streams are closed. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
