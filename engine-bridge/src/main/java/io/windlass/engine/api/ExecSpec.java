package io.windlass.engine.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command to run inside a running container. */
public record ExecSpec(
        List<String> command,
        Optional<String> user,
        Optional<String> workingDir,
        Map<String, String> environment,
        boolean privileged) {

    public ExecSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public static ExecSpec of(String... command) {
        return new ExecSpec(List.of(command), Optional.empty(), Optional.empty(), Map.of(), false);
    }
}
