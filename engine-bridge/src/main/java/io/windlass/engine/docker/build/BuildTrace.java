package io.windlass.engine.docker.build;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What BuildKit tells while it builds, as the lines that the command line of the engine shows with
 * {@code --progress plain}: each step has a number in the order in which the steps began.
 *
 * <p>The messages are BuildKit's {@code StatusResponse}: vertexes (1), statuses (2), logs (3).
 */
final class BuildTrace {

    private final Consumer<String> lines;
    private final Map<String, Step> steps = new HashMap<>();

    /** One vertex, and what was already shown of it. */
    private static final class Step {
        private final int number;
        private final StringBuilder unfinished = new StringBuilder();
        private boolean named;
        private boolean ended;

        Step(int number) {
            this.number = number;
        }
    }

    BuildTrace(Consumer<String> lines) {
        this.lines = lines;
    }

    void message(byte[] bytes) {
        ProtoMessage response = ProtoMessage.of(bytes);
        response.messages(1).forEach(this::began);
        response.messages(2).forEach(this::status);
        response.messages(3).forEach(this::log);
        response.messages(1).forEach(this::ended);
    }

    private Step step(String digest) {
        return steps.computeIfAbsent(digest, _ -> new Step(steps.size() + 1));
    }

    private void began(ProtoMessage vertex) {
        if (vertex.message(5).isEmpty()) {
            return;
        }
        Step step = step(vertex.text(1));
        if (!step.named) {
            step.named = true;
            show(step, vertex.text(3));
        }
    }

    /** A status with both times is something that was done, such as a layer that came. */
    private void status(ProtoMessage status) {
        if (status.message(8).isPresent() && steps.containsKey(status.text(2))) {
            show(step(status.text(2)), status.text(1) + " done");
        }
    }

    private void log(ProtoMessage log) {
        Step step = step(log.text(1));
        for (char next : log.text(4).toCharArray()) {
            if (next == '\n') {
                flush(step);
            } else if (next != '\r') {
                step.unfinished.append(next);
            }
        }
    }

    private void flush(Step step) {
        show(step, step.unfinished.toString());
        step.unfinished.setLength(0);
    }

    private void ended(ProtoMessage vertex) {
        Step step = step(vertex.text(1));
        Optional<ProtoMessage> end = vertex.message(6);
        if (!step.named || step.ended || end.isEmpty()) {
            return;
        }
        step.ended = true;
        if (!step.unfinished.isEmpty()) {
            flush(step);
        }
        String error = vertex.text(7);
        if (!error.isEmpty()) {
            show(step, "ERROR: " + error);
        } else if (vertex.number(4) != 0) {
            show(step, "CACHED");
        } else {
            Instant from = vertex.message(5).map(BuildTrace::time).orElse(Instant.EPOCH);
            double seconds = Duration.between(from, time(end.get())).toMillis() / 1000.0;
            show(step, String.format(Locale.ROOT, "DONE %.1fs", seconds));
        }
    }

    private static Instant time(ProtoMessage timestamp) {
        return Instant.ofEpochSecond(timestamp.number(1), timestamp.number(2));
    }

    private void show(Step step, String text) {
        lines.accept("#" + step.number + " " + text);
    }
}
