package io.windlass.engine.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Which unused things are to go.
 *
 * @param labels labels that must be there; an empty value asks for the key alone
 * @param before only what was made before this moment; not for volumes
 * @param all images with a name and volumes with a name as well, not only those without
 */
public record PruneFilter(Map<String, String> labels, Optional<Instant> before, boolean all) {
    public PruneFilter {
        labels = Map.copyOf(labels);
    }
}
