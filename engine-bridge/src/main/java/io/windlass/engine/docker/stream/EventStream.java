package io.windlass.engine.docker.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.EngineEvent;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.Subscription;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.ApiPath;
import io.windlass.engine.docker.client.Json;
import io.windlass.engine.docker.http.Answer;
import io.windlass.engine.docker.http.Limits;
import io.windlass.engine.docker.json.ContainerReader;
import io.windlass.engine.docker.json.InspectReader;
import io.windlass.engine.docker.json.ResourceReader;
import io.windlass.engine.docker.stream.Changes.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Follows an engine through any number of reconnects. The stream of events is opened first and then
 * everything is listed, so nothing can happen in between unseen. The engine's events only tell what
 * to look at again; what is told on is the thing as it is now.
 */
public final class EventStream implements Subscription {

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final String PURPOSE = "tell what happens";

    private final Link link;
    private final Consumer<EngineEvent> consumer;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private EventStream(Link link, Consumer<EngineEvent> consumer) {
        this.link = link;
        this.consumer = consumer;
        this.thread = Thread.ofVirtual().name("engine-events").unstarted(this::run);
    }

    public static EventStream open(Link link, Consumer<EngineEvent> consumer) {
        EventStream stream = new EventStream(link, consumer);
        stream.thread.start();
        return stream;
    }

    private void run() {
        try {
            Duration wait = SHORTEST_WAIT;
            boolean first = true;
            while (closed.getCount() > 0) {
                Problem problem;
                try {
                    if (!first) {
                        link.renew();
                    }
                    first = false;
                    problem = follow();
                    wait = SHORTEST_WAIT;
                } catch (EngineException failure) {
                    problem = failure.problem();
                    first = false;
                }
                consumer.accept(new EngineEvent.Disconnected(problem, Instant.now().plus(wait)));
                if (closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                wait = longer(wait);
            }
        } catch (InterruptedException stopped) {
            // Only a close interrupts this thread.
            return;
        }
    }

    private static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
    }

    /** Tells until the connection ends, and gives the reason. */
    private Problem follow() throws EngineException, InterruptedException {
        Api api = link.api();
        String types = Json.text(Map.of("type", List.of("container", "network", "volume")));
        ApiPath path = ApiPath.of("events").with("filters", types);
        Answer answer =
                api.open(api.call("GET", path, null), Limits.streamAfter(Api.READ), PURPOSE);
        Changes changes = new Changes();
        try (RunningStream _ =
                        RunningStream.start(
                                answer,
                                api,
                                PURPOSE,
                                body -> JsonLines.read(body, changes::event),
                                changes::end);
                Heartbeat _ = new Heartbeat(link, () -> hang(changes, answer))) {
            consumer.accept(everything(api));
            for (Change change = changes.take(); change != null; change = changes.take()) {
                tell(api, change);
            }
            return changes.problem().orElseGet(this::ended);
        }
    }

    private void hang(Changes changes, Answer answer) {
        changes.end(
                Optional.of(
                        Problem.of(
                                Code.ENGINE_LOST,
                                "The engine at %s does not answer any more."
                                        .formatted(link.info().endpoint()))));
        answer.close();
    }

    private Problem ended() {
        return Problem.of(
                Code.ENGINE_LOST,
                "The engine at %s ended the connection.".formatted(link.info().endpoint()));
    }

    private EngineEvent.Synced everything(Api api) throws EngineException, InterruptedException {
        return new EngineEvent.Synced(
                link.info(),
                ContainerReader.list(
                        api.get(
                                ApiPath.of("containers", "json").with("all", "1"),
                                "list containers")),
                ResourceReader.networks(api.get(ApiPath.of("networks"), "list networks")),
                ResourceReader.volumes(api.get(ApiPath.of("volumes"), "list volumes")));
    }

    private void tell(Api api, Change change) throws EngineException, InterruptedException {
        String id = change.key().id();
        switch (change.key().kind()) {
            case CONTAINER ->
                    consumer.accept(
                            look(api, change, ApiPath.of("containers", id, "json"))
                                    .<EngineEvent>map(tree ->
                                            new EngineEvent.ContainerChanged(
                                                    InspectReader.container(tree)))
                                    .orElseGet(() ->
                                            new EngineEvent.ContainerRemoved(new ContainerId(id))));
            case NETWORK ->
                    consumer.accept(
                            look(api, change, ApiPath.of("networks", id))
                                    .<EngineEvent>map(tree ->
                                            new EngineEvent.NetworkChanged(
                                                    ResourceReader.network(tree)))
                                    .orElseGet(() -> new EngineEvent.NetworkRemoved(id)));
            case VOLUME ->
                    consumer.accept(
                            look(api, change, ApiPath.of("volumes", id))
                                    .<EngineEvent>map(tree ->
                                            new EngineEvent.VolumeChanged(
                                                    ResourceReader.volume(tree)))
                                    .orElseGet(() -> new EngineEvent.VolumeRemoved(id)));
        }
    }

    /** Empty when it is gone: a volume may be there again under the same name, so all are asked. */
    private static Optional<JsonNode> look(Api api, Change change, ApiPath path)
            throws EngineException, InterruptedException {
        if (change.removed() && change.key().kind() != Changes.Kind.VOLUME) {
            return Optional.empty();
        }
        return api.find(path, "look at what changed");
    }

    @Override
    public void close() {
        closed.countDown();
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
