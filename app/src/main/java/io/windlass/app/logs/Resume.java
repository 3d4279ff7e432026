package io.windlass.app.logs;

import io.windlass.engine.api.LogLine;
import io.windlass.engine.api.LogRequest;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where reading a container's log stopped, so that it can go on there without a gap and without
 * reading anything twice. An engine can only be asked for all lines from a moment on; a stream may
 * hold lines that are a little older than the one before them. So a tenth of a second is read
 * again, and what was there already is left out.
 */
final class Resume {

    private static final long AGAIN_NANOS = 100_000_000L;
    private static final int MOST = 8_192;

    private final int tail;
    private final Deque<Seen> recent = new ArrayDeque<>();
    private Map<Seen, Integer> again = new HashMap<>();
    private String told = "";
    private Instant last = Instant.MIN;
    private Instant forgotten = Instant.MIN;

    private record Seen(Instant time, LogLine.Stream stream, int text) {
        static Seen of(LogLine line) {
            return new Seen(line.time(), line.stream(), line.text().hashCode());
        }
    }

    /** Reads at most that many old lines the first time. */
    Resume(int tail) {
        this.tail = tail;
    }

    /** What to ask the engine for now. */
    LogRequest request() {
        again = new HashMap<>();
        recent.forEach(seen -> again.merge(seen, 1, Integer::sum));
        return recent.isEmpty()
                ? LogRequest.follow(tail)
                : new LogRequest(true, OptionalInt.empty(), Optional.of(since()), Optional.empty());
    }

    /** Whether the line is new. */
    boolean take(LogLine line) {
        Seen seen = Seen.of(line);
        Integer left = again.isEmpty() ? null : again.get(seen);
        if (left != null && left > 0) {
            again.put(seen, left - 1);
            return false;
        }
        told = "";
        recent.addLast(seen);
        last = line.time().isAfter(last) ? line.time() : last;
        Instant kept = last.minusNanos(AGAIN_NANOS);
        while (recent.size() > 1 && recent.getFirst().time().isBefore(kept)) {
            recent.removeFirst();
        }
        while (recent.size() > MOST) {
            Instant lost = recent.removeFirst().time();
            forgotten = lost.isAfter(forgotten) ? lost : forgotten;
        }
        return true;
    }

    /** From here on all that was read is known, so what is read again can be told from the rest. */
    private Instant since() {
        Instant kept = last.minusNanos(AGAIN_NANOS);
        Instant oldest = recent.stream().map(Seen::time).min(Instant::compareTo).orElse(kept);
        Instant known = oldest.isAfter(kept) ? oldest : kept;
        return forgotten.isBefore(known) ? known : forgotten.plusNanos(1);
    }

    /** Whether that the container stopped is news: it was not said since its last line. */
    boolean stopped(String how) {
        boolean news = !told.equals(how);
        told = how;
        return news;
    }

    /** The container runs again. */
    void started() {
        told = "";
    }

    /** Time of the newest line; absent before the first one. */
    Optional<Instant> last() {
        return last.equals(Instant.MIN) ? Optional.empty() : Optional.of(last);
    }
}
