package io.windlass.compose.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A project as it is after all files were read: what {@code up} works from.
 *
 * @param files as given, absolute, in merge order
 * @param services those that are enabled, in the order of the files
 * @param disabled services whose profiles are not active
 * @param networks by key, with {@code name} filled in
 * @param environment what interpolation saw: the shell over {@code .env}
 * @param extensions top-level {@code x-*}
 */
public record ComposeProject(
        String name,
        Path workingDir,
        List<Path> files,
        List<Path> envFiles,
        SequencedMap<String, Service> services,
        SequencedMap<String, Service> disabled,
        SequencedMap<String, Value.Fields> networks,
        SequencedMap<String, Value.Fields> volumes,
        SequencedMap<String, Value.Fields> configs,
        SequencedMap<String, Value.Fields> secrets,
        SequencedMap<String, Value> extensions,
        Map<String, String> environment,
        List<String> activeProfiles) {

    public ComposeProject {
        files = List.copyOf(files);
        envFiles = List.copyOf(envFiles);
        environment = Map.copyOf(environment);
        activeProfiles = List.copyOf(activeProfiles);
    }

    /** The same project with other enabled services. */
    public ComposeProject withServices(SequencedMap<String, Service> others) {
        return new ComposeProject(
                name,
                workingDir,
                files,
                envFiles,
                others,
                disabled,
                networks,
                volumes,
                configs,
                secrets,
                extensions,
                environment,
                activeProfiles);
    }
}
