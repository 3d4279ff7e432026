package io.windlass.engine.api;

import java.util.List;

/**
 * What was removed because nothing used it.
 *
 * @param removed ids or names
 * @param freed bytes
 */
public record Pruned(List<String> removed, long freed) {
    public Pruned {
        removed = List.copyOf(removed);
    }
}
