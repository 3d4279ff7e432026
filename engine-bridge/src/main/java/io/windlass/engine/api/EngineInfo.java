package io.windlass.engine.api;

/**
 * Who answers at an endpoint.
 *
 * @param name short name for the screen: {@code local}, a context's name, a host
 * @param product {@code Docker}, {@code Podman} or {@code Windlass} (embedded)
 * @param version the product's version
 * @param apiVersion the API version in use, negotiated
 * @param endpoint where it was reached, as {@code unix:///var/run/docker.sock}
 * @param os operating system of the containers, {@code linux}
 */
public record EngineInfo(
        String name,
        String product,
        String version,
        String apiVersion,
        String endpoint,
        String os) {}
