package io.windlass.engine.orchestrate.spec;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Dependency;
import io.windlass.compose.model.Service;
import io.windlass.engine.api.Capabilities;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.HostConfig;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** From a service to the container that the engine is asked for. */
public final class ContainerSpecs {

    private ContainerSpecs() {}

    /**
     * Works out the specification of a container.
     *
     * @param createName the name it is created with
     */
    public static ContainerSpec of(WantedContainer wanted, String createName, Capabilities engine)
            throws EngineException {
        Service service = wanted.resolved();
        ComposeProject project = wanted.project();
        return new ContainerSpec(
                createName,
                service.fields().text("platform"),
                ProcessPart.of(
                        service,
                        service.imageName(project.name()),
                        labels(wanted),
                        NetworkingPart.macAddress(wanted, engine)),
                new HostConfig(
                        StoragePart.of(wanted),
                        NetworkingPart.of(wanted),
                        ResourcePart.of(service.fields()),
                        SecurityPart.of(service.fields(), project.workingDir()),
                        RunningPart.of(service.fields())),
                NetworkingPart.endpoints(wanted, engine));
    }

    /** The service's own labels under those of Compose. */
    public static Map<String, String> labels(WantedContainer wanted) {
        ComposeProject project = wanted.project();
        Service service = wanted.service();
        Map<String, String> labels = new LinkedHashMap<>(service.labels());
        labels.put(Labels.PROJECT, project.name());
        labels.put(Labels.SERVICE, service.name());
        labels.put(Labels.VERSION, wanted.version());
        labels.put(Labels.WORKING_DIR, project.workingDir().toString());
        labels.put(
                Labels.CONFIG_FILES,
                project.files().stream().map(Path::toString).collect(Collectors.joining(",")));
        if (namesEnvFiles(project)) {
            labels.put(
                    Labels.ENVIRONMENT_FILE,
                    project.envFiles().stream()
                            .map(Path::toString)
                            .collect(Collectors.joining(",")));
        }
        labels.put(Labels.ONE_OFF, "False");
        labels.put(Labels.HASH, Hashes.write(wanted.resolved(), wanted.version()));
        labels.put(Labels.NUMBER, Integer.toString(wanted.number()));
        wanted.imageId().ifPresent(id -> labels.put(Labels.IMAGE, id));
        labels.put(Labels.DEPENDS_ON, dependsOn(service));
        wanted.replaces()
                .ifPresent(_ ->
                        labels.put(
                                Labels.REPLACE,
                                service.containerName()
                                        .orElse(service.name() + "-" + wanted.number())));
        return labels;
    }

    /** The file that is read without being asked for is not mentioned. */
    private static boolean namesEnvFiles(ComposeProject project) {
        return !project.envFiles().isEmpty()
                && !project.envFiles().equals(List.of(project.workingDir().resolve(".env")));
    }

    private static String dependsOn(Service service) {
        return service.dependencies().stream()
                .map(ContainerSpecs::dependency)
                .collect(Collectors.joining(","));
    }

    private static String dependency(Dependency dependency) {
        return dependency.on() + ":" + dependency.condition().word() + ":" + dependency.restart();
    }
}
