package io.windlass.app.logs;

import io.windlass.app.state.World;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.Containers;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.LogConsumer;
import io.windlass.engine.api.LogLine;
import io.windlass.engine.api.LogRequest;
import io.windlass.engine.api.Subscription;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An engine of which only the logs of its containers can be read; it notes who reads. */
final class FakeLogs {

    private final Map<ContainerId, List<LogLine>> written = new HashMap<>();
    private final Map<ContainerId, LogConsumer> open = new HashMap<>();
    private final BlockingQueue<String> happened = new LinkedBlockingQueue<>();
    private boolean down;

    /** What the engine does is all in here; other calls are not made by who reads logs. */
    Engine engine() {
        Containers containers =
                (Containers)
                        Proxy.newProxyInstance(
                                Containers.class.getClassLoader(),
                                new Class<?>[] {Containers.class},
                                (_, method, arguments) -> {
                                    if (!method.getName().equals("logs")) {
                                        throw new UnsupportedOperationException(method.getName());
                                    }
                                    return logs(
                                            (ContainerId) arguments[0],
                                            (LogRequest) arguments[1],
                                            (LogConsumer) arguments[2]);
                                });
        return (Engine)
                Proxy.newProxyInstance(
                        Engine.class.getClassLoader(),
                        new Class<?>[] {Engine.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "containers" -> containers;
                                    case "equals" ->
                                            System.identityHashCode(proxy)
                                                    == System.identityHashCode(arguments[0]);
                                    case "hashCode" -> System.identityHashCode(proxy);
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }

    private Subscription logs(ContainerId id, LogRequest request, LogConsumer consumer)
            throws EngineException {
        synchronized (this) {
            if (down) {
                happened.add("refused " + id);
                throw new EngineException(Problem.of(Code.ENGINE_LOST, "It is gone."));
            }
            List<LogLine> all = written.getOrDefault(id, List.of());
            List<LogLine> wanted =
                    all.stream()
                            .filter(line ->
                                    request.since()
                                            .map(it -> !line.time().isBefore(it))
                                            .orElse(true))
                            .toList();
            int tail = request.tail().orElse(wanted.size());
            wanted.subList(Math.max(0, wanted.size() - tail), wanted.size())
                    .forEach(consumer::line);
            open.put(id, consumer);
            happened.add("opened " + id);
            return () -> {
                synchronized (this) {
                    if (open.remove(id, consumer)) {
                        happened.add("closed " + id);
                    }
                }
            };
        }
    }

    void write(String id, LogLine line) {
        synchronized (this) {
            ContainerId container = new ContainerId(id);
            written.computeIfAbsent(container, _ -> new ArrayList<>()).add(line);
            Optional.ofNullable(open.get(container)).ifPresent(it -> it.line(line));
        }
    }

    /** The stream of a container ends, as it does when the container stops. */
    void end(String id, Optional<Problem> problem) {
        synchronized (this) {
            Optional.ofNullable(open.remove(new ContainerId(id)))
                    .ifPresent(it -> it.ended(problem));
        }
    }

    void down(boolean isDown) {
        synchronized (this) {
            down = isDown;
        }
    }

    /** Waits for the next thing that happened. */
    String next() throws InterruptedException {
        return String.valueOf(happened.poll(20, TimeUnit.SECONDS));
    }

    boolean quiet() {
        return happened.isEmpty();
    }

    static Container container(String id, String service, int number, Container.State state) {
        return new Container(
                new ContainerId(id),
                "shop-" + service + "-" + number,
                "image:" + id,
                "sha256:" + id,
                Map.of(
                        World.PROJECT,
                        "shop",
                        World.SERVICE,
                        service,
                        "com.docker.compose.container-number",
                        "" + number),
                state,
                List.of(),
                Map.of(),
                List.of(),
                Instant.parse("2026-11-21T14:00:00Z").plusSeconds(Math.floorMod(id.hashCode(), 60)),
                Optional.empty(),
                0);
    }
}
