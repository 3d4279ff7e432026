package io.windlass.engine.embedded.image;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an image says about the containers that are made from it.
 *
 * @param layers digests of the uncompressed layers, the lowest first
 * @param healthcheck as the image has it, in JSON
 */
public record ImageConfig(
        String architecture,
        String os,
        List<String> environment,
        List<String> entrypoint,
        List<String> command,
        String workingFolder,
        String user,
        String stopSignal,
        List<String> exposedPorts,
        List<String> volumes,
        Map<String, String> labels,
        Optional<String> healthcheck,
        List<Digest> layers) {

    public ImageConfig {
        environment = List.copyOf(environment);
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        exposedPorts = List.copyOf(exposedPorts);
        volumes = List.copyOf(volumes);
        labels = Map.copyOf(labels);
        layers = List.copyOf(layers);
    }
}
