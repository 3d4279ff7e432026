package io.windlass.engine.docker.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.compose.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What has changed and was not told yet. Ten events of one container are one change, since what is
 * told is the container as it is then.
 */
final class Changes {

    /** Done inside a container or to its files; nothing that is shown changes. */
    private static final Set<String> NOISE =
            Set.of(
                    "attach",
                    "archive-path",
                    "commit",
                    "copy",
                    "detach",
                    "exec_create",
                    "exec_detach",
                    "exec_died",
                    "exec_die",
                    "exec_start",
                    "export",
                    "extract-to-dir",
                    "mount",
                    "resize",
                    "top",
                    "unmount",
                    "exec");

    /** What something is. */
    enum Kind {
        CONTAINER,
        NETWORK,
        VOLUME
    }

    /** Something that is no longer what it was. */
    record Key(Kind kind, String id) {}

    /** A change to be told. */
    record Change(Key key, boolean removed) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<Key, Boolean> pending = new LinkedHashMap<>();
    private boolean ended;
    private Optional<Problem> problem = Optional.empty();

    /** Takes an event as the engine sends it. */
    void event(JsonNode event) {
        String action = event.path("Action").asText(event.path("status").asText());
        // "exec_create: sh -c ..." and "health_status: healthy"
        int colon = action.indexOf(':');
        String verb = colon < 0 ? action : action.substring(0, colon);
        String id = event.path("Actor").path("ID").asText(event.path("id").asText());
        if (NOISE.contains(verb) || id.isEmpty()) {
            return;
        }
        boolean removed = verb.equals("destroy") || verb.equals("remove");
        switch (event.path("Type").asText()) {
            case "container" -> add(new Key(Kind.CONTAINER, id), removed);
            case "volume" -> add(new Key(Kind.VOLUME, id), removed);
            case "network" -> {
                String container =
                        event.path("Actor").path("Attributes").path("container").asText();
                if (!container.isEmpty()) {
                    add(new Key(Kind.CONTAINER, container), false);
                }
                add(new Key(Kind.NETWORK, id), removed);
            }
            default -> {
                // Images and whatever newer engines tell: nothing here follows it.
            }
        }
    }

    private void add(Key key, boolean removed) {
        lock.lock();
        try {
            pending.merge(key, removed, (before, now) -> before || now);
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    void end(Optional<Problem> reason) {
        lock.lock();
        try {
            ended = true;
            if (problem.isEmpty()) {
                problem = reason;
            }
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Why it ended; empty when the engine just closed the stream. */
    Optional<Problem> problem() {
        lock.lock();
        try {
            return problem;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next change; null at the end. */
    @Nullable Change take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (pending.isEmpty()) {
                if (ended) {
                    return null;
                }
                news.await();
            }
            Map.Entry<Key, Boolean> first = pending.entrySet().iterator().next();
            Change change = new Change(first.getKey(), first.getValue());
            pending.remove(first.getKey());
            return change;
        } finally {
            lock.unlock();
        }
    }
}
