package io.windlass.engine.embedded.container;

import io.windlass.engine.embedded.launch.ProcessMark;
import java.time.Instant;
import java.util.Optional;

/** Where a container is in its life. */
public sealed interface State {

    record Created() implements State {}

    /**
     * It runs.
     *
     * @param process its first process
     * @param watch the process that watches over it
     */
    record Running(ProcessMark process, ProcessMark watch, String boot, Instant since)
            implements State {}

    /**
     * It has run.
     *
     * @param code absent when nobody saw the end: the machine was restarted, or the watch was
     *     killed
     */
    record Exited(Optional<Integer> code, Optional<Instant> started, Instant ended)
            implements State {}
}
