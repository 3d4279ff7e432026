package io.windlass.engine.embedded.container;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.LogConsumer;
import io.windlass.engine.api.LogLine;
import io.windlass.engine.api.LogRequest;
import io.windlass.engine.api.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/** One reading of a container's log, on a thread of its own. */
final class LogReading implements Subscription {

    private final Container container;
    private final LogRequest request;
    private final LogConsumer consumer;
    private final FolderWatch watch;
    private final Pulse pulse = new Pulse();
    private final Thread thread;

    private LogReading(
            Container container, LogRequest request, LogConsumer consumer, FolderWatch watch) {
        this.container = container;
        this.request = request;
        this.consumer = consumer;
        this.watch = watch;
        this.thread =
                Thread.ofVirtual().name("log-" + container.setup().name()).unstarted(this::run);
    }

    static LogReading start(
            Container container, LogRequest request, LogConsumer consumer, FolderWatch watch)
            throws IOException {
        LogReading reading = new LogReading(container, request, consumer, watch);
        if (request.follow()) {
            watch.add(container.folder().logs(), reading.pulse);
            var _ = container.end().thenRun(reading.pulse::beat);
        }
        reading.thread.start();
        return reading;
    }

    private void run() {
        Optional<Problem> problem = Optional.empty();
        try {
            read();
        } catch (IOException failure) {
            problem =
                    Optional.of(
                            Problem.of(
                                    Code.ENGINE_ERROR,
                                    "The log of container %s cannot be read: %s."
                                            .formatted(
                                                    container.setup().name(),
                                                    failure.getMessage())));
        } catch (InterruptedException closed) {
            return;
        } finally {
            watch.remove(pulse);
        }
        if (!pulse.stopped()) {
            consumer.ended(problem);
        }
    }

    private void read() throws IOException, InterruptedException {
        if (!Files.exists(container.folder().log())) {
            if (!request.follow() || !awaitLog()) {
                return;
            }
        }
        try (LogRecords records = new LogRecords(container.folder().log())) {
            Tail tail = new Tail(request, consumer::line, pulse);
            LineCutter out = new LineCutter(LogLine.Stream.STDOUT, tail);
            LineCutter err = new LineCutter(LogLine.Stream.STDERR, tail);
            boolean over;
            do {
                long seen = pulse.count();
                // Asked before reading: what was written until then is read below.
                over = !request.follow() || container.running().isEmpty();
                for (Optional<LogRecords.Piece> record = records.next();
                        record.isPresent() && !pulse.stopped();
                        record = records.next()) {
                    LogRecords.Piece found = record.get();
                    (found.stream() == 1 ? out : err).take(found.time(), found.bytes());
                }
                tail.release();
                if (!over) {
                    pulse.awaitMoreThan(seen);
                }
            } while (!over && !pulse.stopped());
            out.finish();
            err.finish();
            tail.release();
        }
    }

    /** A container that was just started has no log for a moment. */
    private boolean awaitLog() throws InterruptedException {
        while (!pulse.stopped() && container.running().isPresent()) {
            long seen = pulse.count();
            if (Files.exists(container.folder().log())) {
                return true;
            }
            pulse.awaitMoreThan(seen);
        }
        return Files.exists(container.folder().log()) && !pulse.stopped();
    }

    @Override
    public void close() {
        pulse.stop();
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Picks the lines that were asked for; the last ones are known only at the end of the history.
     */
    private static final class Tail implements Consumer<LogLine> {
        private final LogRequest request;
        private final Consumer<LogLine> lines;
        private final Pulse pulse;
        private final Deque<LogLine> kept = new ArrayDeque<>();
        private boolean history;

        Tail(LogRequest request, Consumer<LogLine> lines, Pulse pulse) {
            this.request = request;
            this.lines = lines;
            this.pulse = pulse;
            this.history = request.tail().isPresent();
        }

        @Override
        public void accept(LogLine line) {
            boolean early = request.since().filter(line.time()::isBefore).isPresent();
            boolean late = request.until().filter(line.time()::isAfter).isPresent();
            if (early || late || pulse.stopped()) {
                return;
            }
            if (!history) {
                lines.accept(line);
                return;
            }
            kept.add(line);
            if (kept.size() > request.tail().orElse(0)) {
                kept.remove();
            }
        }

        void release() {
            history = false;
            kept.forEach(lines);
            kept.clear();
        }
    }
}
