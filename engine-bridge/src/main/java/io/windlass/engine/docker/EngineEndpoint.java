package io.windlass.engine.docker;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an engine can be reached.
 *
 * @param name short name for the screen: {@code local}, a context's name, a host
 * @param host as in DOCKER_HOST: {@code unix://}, {@code ssh://}, {@code tcp://} or {@code
 *     npipe://}
 * @param certificates folder with {@code ca.pem}, {@code cert.pem} and {@code key.pem}, when the
 *     connection is to be encrypted by TLS
 */
public record EngineEndpoint(String name, String host, Optional<Path> certificates) {

    public static EngineEndpoint of(String host) {
        return new EngineEndpoint(
                host.startsWith("unix:") ? "local" : host, host, Optional.empty());
    }
}
