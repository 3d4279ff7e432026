package io.windlass.engine.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container as a list of containers shows it: enough to draw it and to decide whether it is up to
 * date, with one call for any number of containers.
 *
 * @param name without the leading slash
 * @param image the image as it was asked for
 * @param imageId the image that it runs, {@code sha256:...}
 * @param networks by network name
 * @param createdAt when it was made
 * @param startedAt when it last started; absent when it never did or the engine did not say
 */
public record Container(
        ContainerId id,
        String name,
        String image,
        String imageId,
        Map<String, String> labels,
        State state,
        List<PublishedPort> ports,
        Map<String, Attachment> networks,
        List<MountPoint> mounts,
        Instant createdAt,
        Optional<Instant> startedAt,
        int restartCount) {

    public Container {
        labels = Map.copyOf(labels);
        ports = List.copyOf(ports);
        networks = Map.copyOf(networks);
        mounts = List.copyOf(mounts);
    }

    public Optional<String> label(String key) {
        return Optional.ofNullable(labels.get(key));
    }

    public boolean running() {
        return state instanceof State.Running || state instanceof State.Paused;
    }

    /** The states of the Docker API. */
    public sealed interface State {
        record Created() implements State {}

        record Running(Health health) implements State {}

        record Paused() implements State {}

        record Restarting() implements State {}

        record Removing() implements State {}

        record Exited(int exitCode) implements State {}

        record Dead() implements State {}
    }

    /** What the health check says. */
    public enum Health {
        /** There is no health check. */
        NONE,
        STARTING,
        HEALTHY,
        UNHEALTHY
    }

    /**
     * A port of the container.
     *
     * @param target inside the container
     * @param protocol {@code tcp}, {@code udp} or {@code sctp}
     * @param hostIp empty when it is not published
     * @param published on the host; 0 when it is not published
     */
    public record PublishedPort(int target, String protocol, String hostIp, int published) {}

    /** The end of a network at a container. */
    public record Attachment(String networkId, String ipAddress, List<String> aliases) {
        public Attachment {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * Something mounted.
     *
     * @param type {@code bind}, {@code volume}, {@code tmpfs}, ...
     * @param name of the volume; empty for other types
     */
    public record MountPoint(
            String type, String name, String source, String destination, boolean writable) {}
}
