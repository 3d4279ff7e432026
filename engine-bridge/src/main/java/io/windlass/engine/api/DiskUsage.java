package io.windlass.engine.api;

import java.util.List;
import java.util.OptionalLong;

/**
 * What an engine keeps on its disk.
 *
 * @param layers bytes of all layers of all images, each counted once
 */
public record DiskUsage(
        long layers,
        List<Item> images,
        List<Item> containers,
        List<Item> volumes,
        List<Item> buildCache) {

    public DiskUsage {
        images = List.copyOf(images);
        containers = List.copyOf(containers);
        volumes = List.copyOf(volumes);
        buildCache = List.copyOf(buildCache);
    }

    /**
     * One thing that is kept.
     *
     * @param id of an image, a container or a piece of cache; the name of a volume
     * @param name what people call it; empty where it has no name
     * @param size bytes of its own; absent where the engine does not know
     * @param inUse whether anything would miss it
     */
    public record Item(String id, String name, OptionalLong size, boolean inUse) {}
}
