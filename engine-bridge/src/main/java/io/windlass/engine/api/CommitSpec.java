package io.windlass.engine.api;

import java.util.List;

/**
 * An image to make of a container.
 *
 * @param reference the image's name; empty leaves it without one
 * @param pause whether the container stands still meanwhile
 * @param changes instructions of a Dockerfile, {@code ENV A=b}
 */
public record CommitSpec(
        String reference, String author, String comment, boolean pause, List<String> changes) {
    public CommitSpec {
        changes = List.copyOf(changes);
    }
}
