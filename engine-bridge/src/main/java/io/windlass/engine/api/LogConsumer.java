package io.windlass.engine.api;

import io.windlass.compose.problem.Problem;
import java.util.Optional;

/** Takes the lines of one container, on one thread. */
public interface LogConsumer {

    void line(LogLine line);

    /** Called once, last: the stream ended by itself (empty) or broke. Not called after a close. */
    void ended(Optional<Problem> problem);
}
