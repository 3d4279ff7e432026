package io.windlass.engine.orchestrate.spec;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.engine.api.BuildSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the {@code build} of a service to what the builder is asked for. */
public final class BuildSpecs {

    private BuildSpecs() {}

    /** Settings that are the caller's and not the file's. */
    public record Choice(boolean noCache, boolean pull, Map<String, String> arguments) {
        public static Choice none() {
            return new Choice(false, false, Map.of());
        }
    }

    public static BuildSpec of(
            ComposeProject project,
            Service service,
            Value.Fields build,
            String version,
            Choice choice) {
        return new BuildSpec(
                service.name(),
                build.text("context").orElse("."),
                build.text("dockerfile").map(Path::of),
                build.text("dockerfile_inline"),
                arguments(project, build, choice),
                build.text("target"),
                tags(project, service, build),
                labels(project, service, build, version),
                build.texts("cache_from"),
                build.texts("extra_hosts").stream()
                        .map(host -> host.replaceFirst("=", ":"))
                        .toList(),
                build.text("network"),
                platform(service, build),
                Quantities.integer(build, "shm_size"),
                choice.noCache() || build.bool("no_cache"),
                choice.pull() || build.bool("pull"));
    }

    /** A build argument without a value takes it from the environment, or is left out. */
    private static Map<String, String> arguments(
            ComposeProject project, Value.Fields build, Choice choice) {
        Map<String, String> result = new LinkedHashMap<>();
        build.fields("args")
                .ifPresent(all ->
                        all.values()
                                .forEach((name, value) ->
                                        value.asText()
                                                .or(() ->
                                                        Optional.ofNullable(
                                                                project.environment().get(name)))
                                                .ifPresent(text -> result.put(name, text))));
        result.putAll(choice.arguments());
        return result;
    }

    private static List<String> tags(ComposeProject project, Service service, Value.Fields build) {
        List<String> result = new ArrayList<>(List.of(service.imageName(project.name())));
        build.texts("tags").stream().filter(tag -> !result.contains(tag)).forEach(result::add);
        return result;
    }

    private static Map<String, String> labels(
            ComposeProject project, Service service, Value.Fields build, String version) {
        Map<String, String> result = new LinkedHashMap<>(Texts.map(build, "labels"));
        result.put(Labels.PROJECT, project.name());
        result.put(Labels.SERVICE, service.name());
        result.put(Labels.VERSION, version);
        return result;
    }

    private static Optional<String> platform(Service service, Value.Fields build) {
        List<String> platforms = build.texts("platforms");
        return service.fields()
                .text("platform")
                .or(() ->
                        platforms.size() == 1
                                ? Optional.of(platforms.getFirst())
                                : Optional.empty());
    }
}
