package io.windlass.app.state;

import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.EngineInfo;
import java.time.Instant;
import java.util.List;

/** Whether an engine answers. */
public sealed interface EngineStatus {

    /** Looking for one. */
    record Searching() implements EngineStatus {}

    /**
     * None answers.
     *
     * @param tried each place that was looked at, with the reason why it is not used
     */
    record Absent(List<Problem> tried) implements EngineStatus {
        public Absent {
            tried = List.copyOf(tried);
        }
    }

    record Connected(EngineInfo engine) implements EngineStatus {}

    /** It answered once; what is shown is as of {@code since}. */
    record Lost(EngineInfo engine, Problem problem, Instant since, Instant retryAt)
            implements EngineStatus {}
}
