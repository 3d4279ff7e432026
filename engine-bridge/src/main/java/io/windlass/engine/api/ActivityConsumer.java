package io.windlass.engine.api;

import io.windlass.compose.problem.Problem;
import java.util.Optional;

/** Takes what happens on an engine, on one thread. */
public interface ActivityConsumer {

    void happened(Activity activity);

    /** Called once, last: the end was reached (empty) or it broke. Not called after a close. */
    void ended(Optional<Problem> problem);
}
