package io.windlass.app.link;

import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Engine;
import java.util.List;
import java.util.Optional;

/** How an engine is looked for. */
@FunctionalInterface
public interface Engines {

    /** Looks at every place where an engine may be, and connects to the one that is meant. */
    Search search() throws InterruptedException;

    /**
     * What a search gave.
     *
     * @param engine connected; absent when none can be used
     * @param tried why each place that was looked at is not used
     */
    record Search(Optional<Engine> engine, List<Problem> tried) {
        public Search {
            tried = List.copyOf(tried);
        }
    }
}
