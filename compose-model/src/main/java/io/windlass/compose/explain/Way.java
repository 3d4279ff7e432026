package io.windlass.compose.explain;

import io.windlass.compose.problem.Position;

/** How a place in a file came to be part of something else. */
public sealed interface Way {

    /** Where that is said. */
    Position at();

    /** The file is included. */
    record Included(Position at) implements Way {}

    /** The service is extended by the one that it counts for. */
    record Extended(String service, Position at) implements Way {}

    /**
     * An alias stands for it.
     *
     * @param merged whether it is merged by {@code <<}
     */
    record Aliased(String anchor, boolean merged, Position at) implements Way {}
}
