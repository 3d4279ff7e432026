package io.windlass.engine.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that one inspection of a container tells.
 *
 * @param tty whether its output is one raw stream
 * @param oomKilled whether the kernel ended it for want of memory
 * @param error the engine's text when the start failed, else empty
 * @param environment {@code KEY=value} as the process got them
 * @param failingStreak how many probes in a row failed, up to now
 * @param healthLog the last probes, oldest first
 * @param raw the engine's own JSON
 */
public record ContainerDetails(
        Container container,
        boolean tty,
        boolean oomKilled,
        String error,
        Optional<Instant> finishedAt,
        List<String> environment,
        List<String> command,
        int failingStreak,
        List<Probe> healthLog,
        int healthRetries,
        String logDriver,
        String raw) {

    public ContainerDetails {
        environment = List.copyOf(environment);
        command = List.copyOf(command);
        healthLog = List.copyOf(healthLog);
    }

    /** One run of the health check. */
    public record Probe(Instant start, Duration took, int exitCode, String output) {}
}
