package io.windlass.engine.orchestrate.plan;

import java.util.List;

/**
 * Lets a step run only if this holds when its turn has come: what a transfer brings is not known
 * before.
 */
public sealed interface Guard {

    /** One of these images is another one now. */
    record AnyMoved(List<ImageUse> images) implements Guard {
        public AnyMoved {
            images = List.copyOf(images);
        }
    }

    /** The image is still not there. */
    record ImageMissing(String reference) implements Guard {}

    /** An image that a container runs, and the name by which the project asks for it. */
    record ImageUse(String reference, String imageId) {}
}
