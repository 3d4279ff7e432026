package io.windlass.compose.load;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.yaml.YamlFile;
import io.windlass.compose.yaml.YamlReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** From files to a project. */
public final class Loader {

    private Loader() {}

    /** Reads what is asked for; never throws for what a person wrote. */
    public static Loaded load(LoadRequest request) {
        Findings findings = new Findings();
        TextFiles texts = new TextFiles(findings);
        Path file =
                request.workingDir()
                        .resolve(
                                request.files().isEmpty()
                                        ? "compose.yaml"
                                        : request.files().getFirst());
        Optional<YamlFile> yaml = texts.read(file).map(text -> YamlReader.read(file, text));
        yaml.ifPresent(read -> findings.addAll(read.findings()));
        Optional<ComposeProject> project =
                yaml.flatMap(read -> read.documents().stream().findFirst())
                        .map(document -> project(request, file, document.root()));
        if (project.isEmpty() && !findings.hasErrors()) {
            findings.error(Code.NOT_COMPOSE, file + " is empty.");
        }
        return new Loaded(project, findings.list(), texts.sources());
    }

    private static ComposeProject project(LoadRequest request, Path file, Value root) {
        Value.Fields fields =
                root instanceof Value.Fields f
                        ? f
                        : new Value.Fields(new LinkedHashMap<>(), root.origin());
        SequencedMap<String, Service> services = new LinkedHashMap<>();
        fields.fields("services")
                .ifPresent(all ->
                        all.values()
                                .forEach((name, value) -> {
                                    if (value instanceof Value.Fields service) {
                                        services.put(name, new Service(name, service));
                                    }
                                }));
        return new ComposeProject(
                fields.text("name").orElse(request.projectName().orElse("project")),
                request.workingDir(),
                List.of(file),
                List.of(),
                services,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                request.environment(),
                request.profiles());
    }
}
