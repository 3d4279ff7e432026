package io.windlass.engine.embedded.image;

import java.util.List;

/**
 * An image that is here.
 *
 * @param id digest of its configuration
 * @param tags names with tag
 * @param binds what comes from the host: only the images {@code windlass/host} and its kin have any
 * @param size bytes of its layers as they came
 */
public record Image(
        Digest id, List<String> tags, ImageConfig config, List<HostBind> binds, long size) {

    public Image {
        tags = List.copyOf(tags);
        binds = List.copyOf(binds);
    }

    /** A folder or file of the host that an image shows, read-only. */
    public record HostBind(String source, String target) {}

    /** The names of its layers on disk, the uppermost first. */
    public List<String> layerNames() {
        return config.layers().reversed().stream().map(Digest::shortForm).toList();
    }
}
