package io.windlass.engine.docker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What decides which engine is meant.
 *
 * @param host what {@code --host} says
 * @param context what {@code --context} says
 * @param environment the variables of the process
 * @param home the person's home folder
 */
public record FindRequest(
        Optional<String> host,
        Optional<String> context,
        Map<String, String> environment,
        Path home) {

    public FindRequest {
        environment = Map.copyOf(environment);
    }
}
