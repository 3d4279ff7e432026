package io.windlass.engine.embedded.image;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * An image that was found in an archive.
 *
 * @param json its configuration, as it came: its digest is the image's id
 * @param layers files, the lowest first
 * @param size of the layers as they came
 */
record ArchiveImage(String json, List<String> tags, List<Path> layers, long size) {

    ArchiveImage {
        tags = List.copyOf(tags);
        layers = List.copyOf(layers);
    }

    byte[] config() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
