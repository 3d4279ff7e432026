package io.windlass.engine.contract;

import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.LogConsumer;
import io.windlass.engine.api.LogLine;
import java.util.List;
import java.util.Optional;

/** Keeps the lines of a log and its end. */
public final class LogRecorder implements LogConsumer {

    private final Recorder<LogLine> lines = new Recorder<>();
    private final Recorder<Optional<Problem>> end = new Recorder<>();

    @Override
    public void line(LogLine line) {
        lines.accept(line);
    }

    @Override
    public void ended(Optional<Problem> problem) {
        end.accept(problem);
    }

    public Recorder<LogLine> lines() {
        return lines;
    }

    public Recorder<Optional<Problem>> end() {
        return end;
    }

    /** All lines, once the log has ended. */
    public List<LogLine> toTheEnd() throws InterruptedException {
        end.await(reason -> true);
        return lines.items();
    }

    /** The texts of all lines, once the log has ended. */
    public List<String> texts() throws InterruptedException {
        return toTheEnd().stream().map(LogLine::text).toList();
    }
}
