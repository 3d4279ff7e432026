package io.windlass.engine.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the process of a container is. Empty texts and lists are not set.
 *
 * @param command absent takes the image's, an empty list clears it
 * @param entrypoint absent takes the image's, an empty list clears it
 * @param environment {@code KEY=value}, or {@code KEY} alone to unset what the image sets
 * @param exposedPorts as written, {@code 80/tcp}, {@code 3000}, {@code 4000-4001/tcp}
 * @param stopTimeout whole seconds
 */
public record ContainerConfig(
        String image,
        String hostname,
        String domainname,
        String user,
        String workingDir,
        Optional<List<String>> command,
        Optional<List<String>> entrypoint,
        List<String> environment,
        Map<String, String> labels,
        List<String> exposedPorts,
        boolean tty,
        boolean openStdin,
        boolean attachStdin,
        String stopSignal,
        OptionalLong stopTimeout,
        Optional<Healthcheck> healthcheck,
        String macAddress) {

    public ContainerConfig {
        command = command.map(List::copyOf);
        entrypoint = entrypoint.map(List::copyOf);
        environment = List.copyOf(environment);
        labels = Map.copyOf(labels);
        exposedPorts = List.copyOf(exposedPorts);
    }

    /**
     * How the engine finds out whether the container is well.
     *
     * @param test {@code CMD}, {@code CMD-SHELL} or {@code NONE} with its words; empty takes the
     *     image's
     */
    public record Healthcheck(
            List<String> test,
            Optional<Duration> interval,
            Optional<Duration> timeout,
            Optional<Duration> startPeriod,
            Optional<Duration> startInterval,
            int retries) {
        public Healthcheck {
            test = List.copyOf(test);
        }
    }
}
