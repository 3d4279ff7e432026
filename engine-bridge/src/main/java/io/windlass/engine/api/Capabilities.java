package io.windlass.engine.api;

/**
 * What an engine can do beyond the common ground, so that a plan knows before it starts.
 *
 * @param multipleEndpointsAtCreate several networks in one create call (API 1.44)
 * @param startInterval {@code healthcheck.start_interval} (API 1.44)
 * @param endpointMacAddress a MAC address per network (API 1.44)
 * @param volumeSubpath {@code volume.subpath} (API 1.45); older engines would mount the whole
 *     volume
 * @param imageMounts {@code type: image} volumes (API 1.48)
 * @param gatewayPriority {@code gw_priority} (API 1.48)
 * @param interfaceName {@code interface_name} (API 1.49)
 * @param buildKit the engine has a BuildKit builder
 */
public record Capabilities(
        boolean multipleEndpointsAtCreate,
        boolean startInterval,
        boolean endpointMacAddress,
        boolean volumeSubpath,
        boolean imageMounts,
        boolean gatewayPriority,
        boolean interfaceName,
        boolean buildKit) {}
