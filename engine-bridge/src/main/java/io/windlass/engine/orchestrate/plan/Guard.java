package io.windlass.engine.orchestrate.plan;

import java.util.List;

/**
 * Lets a step run only if one of these images has moved: whether a pull or a build changes anything
 * is known when it is done.
 */
public record Guard(List<ImageUse> anyMoved) {

    public Guard {
        anyMoved = List.copyOf(anyMoved);
    }

    /** An image that a container runs, and the name by which the project asks for it. */
    public record ImageUse(String reference, String imageId) {}
}
