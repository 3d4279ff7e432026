package io.windlass.engine.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The images of an engine. */
public interface Images {

    /** Looks a reference or an id up among the local images. */
    Optional<Image> inspect(String reference) throws EngineException, InterruptedException;

    List<Image> list() throws EngineException, InterruptedException;

    /**
     * Fetches an image, with the credentials of the Docker configuration.
     *
     * @param platform {@code os/arch[/variant]}; absent takes the engine's
     */
    void pull(String reference, Optional<String> platform, Consumer<TransferProgress> progress)
            throws EngineException, InterruptedException;

    /** Builds an image; the consumer gets the builder's output by line. Gives the image's id. */
    String build(BuildSpec spec, Consumer<String> output)
            throws EngineException, InterruptedException;

    void tag(String image, String reference) throws EngineException, InterruptedException;

    void remove(String reference, boolean force) throws EngineException, InterruptedException;

    /** The steps that an image is made of, the last one first. */
    List<Layer> history(String reference) throws EngineException, InterruptedException;

    /** Removes images that no container uses. */
    Pruned prune(PruneFilter filter) throws EngineException, InterruptedException;

    /**
     * A local image.
     *
     * @param id {@code sha256:...}
     * @param tags names with tag; empty when dangling
     * @param volumes paths declared by VOLUME
     */
    record Image(
            String id,
            List<String> tags,
            List<String> digests,
            String platform,
            long size,
            List<String> volumes,
            List<String> exposedPorts,
            boolean healthcheck,
            java.util.Map<String, String> labels) {
        public Image {
            tags = List.copyOf(tags);
            digests = List.copyOf(digests);
            volumes = List.copyOf(volumes);
            exposedPorts = List.copyOf(exposedPorts);
            labels = java.util.Map.copyOf(labels);
        }
    }

    /**
     * One step of an image.
     *
     * @param id {@code sha256:...}; empty where the engine has no image of the step
     * @param createdBy what was run
     * @param size bytes that it added
     */
    record Layer(
            String id,
            Instant created,
            String createdBy,
            long size,
            String comment,
            List<String> tags) {
        public Layer {
            tags = List.copyOf(tags);
        }
    }

    /**
     * How far a transfer is, over all layers.
     *
     * @param done bytes so far
     * @param total bytes in all, 0 while unknown
     * @param status the engine's word for what it does
     */
    record TransferProgress(long done, long total, String status) {}
}
