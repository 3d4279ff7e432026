package io.windlass.engine.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An image to build.
 *
 * @param context folder that is sent, or a remote address as it was written
 * @param dockerfile path relative to the context, or absolute
 * @param dockerfileInline the text of the Dockerfile instead of a path
 * @param arguments build arguments
 * @param tags names for the result, the service's image first
 */
public record BuildSpec(
        String service,
        String context,
        Optional<Path> dockerfile,
        Optional<String> dockerfileInline,
        Map<String, String> arguments,
        Optional<String> target,
        List<String> tags,
        Map<String, String> labels,
        List<String> cacheFrom,
        List<String> extraHosts,
        Optional<String> network,
        Optional<String> platform,
        long shmSize,
        boolean noCache,
        boolean pull) {

    public BuildSpec {
        arguments = Map.copyOf(arguments);
        tags = List.copyOf(tags);
        labels = Map.copyOf(labels);
        cacheFrom = List.copyOf(cacheFrom);
        extraHosts = List.copyOf(extraHosts);
    }
}
