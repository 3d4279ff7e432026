package io.windlass.compose.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A project together with what it was made from.
 *
 * @param layers the documents that were merged, in the order in which they were
 * @param bases the files that services are extended from
 */
public record Traced(
        Loaded loaded, LoadRequest request, List<Layer> layers, Map<Path, Layer> bases) {

    public Traced {
        layers = List.copyOf(layers);
        bases = Map.copyOf(bases);
    }
}
