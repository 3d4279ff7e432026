package io.windlass.engine.orchestrate.spec;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.engine.api.HostConfig.BindOptions;
import io.windlass.engine.api.HostConfig.Mount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Secrets and configs of a service: files of the host are mounted, all others are copied into the
 * container before it starts.
 */
public final class FileMounts {

    private FileMounts() {}

    static List<Mount> of(ComposeProject project, Service service) {
        List<Mount> result = new ArrayList<>();
        uses(service, "secrets")
                .forEach(use ->
                        file(project.secrets(), use)
                                .ifPresent(file ->
                                        result.add(
                                                mount(
                                                        file,
                                                        secretTarget(use),
                                                        Optional.of(
                                                                new BindOptions(
                                                                        "", false, false, false,
                                                                        false))))));
        uses(service, "configs")
                .forEach(use ->
                        file(project.configs(), use)
                                .ifPresent(file ->
                                        result.add(
                                                mount(file, configTarget(use), Optional.empty()))));
        return result;
    }

    /** What is copied before each start, secrets first. Empty values are left out. */
    public static List<InjectedFile> injected(ComposeProject project, Service service) {
        List<InjectedFile> result = new ArrayList<>();
        uses(service, "secrets")
                .forEach(use ->
                        content(project, project.secrets(), use)
                                .map(text -> injected(use, secretTarget(use), text))
                                .ifPresent(result::add));
        uses(service, "configs")
                .forEach(use ->
                        content(project, project.configs(), use)
                                .map(text -> injected(use, configTarget(use), text))
                                .ifPresent(result::add));
        return result;
    }

    /** Files of the host that are mounted. */
    public static List<String> files(ComposeProject project, Service service) {
        return of(project, service).stream().map(Mount::source).toList();
    }

    /** Secrets and configs that are to come from a swarm, which no single engine has. */
    public static List<String> external(ComposeProject project, Service service) {
        List<String> result = new ArrayList<>();
        uses(service, "secrets")
                .filter(use ->
                        definition(project.secrets(), use)
                                .filter(d -> d.bool("external"))
                                .isPresent())
                .forEach(use -> result.add("secret " + source(use)));
        uses(service, "configs")
                .filter(use ->
                        definition(project.configs(), use)
                                .filter(d -> d.bool("external"))
                                .isPresent())
                .forEach(use -> result.add("config " + source(use)));
        return result;
    }

    private static Stream<Value.Fields> uses(Service service, String key) {
        return service.fields().items(key).stream()
                .filter(Value.Fields.class::isInstance)
                .map(Value.Fields.class::cast);
    }

    private static String source(Value.Fields use) {
        return use.text("source").orElse("");
    }

    private static Optional<Value.Fields> definition(
            Map<String, Value.Fields> all, Value.Fields use) {
        return Optional.ofNullable(all.get(source(use)));
    }

    private static Optional<String> file(Map<String, Value.Fields> all, Value.Fields use) {
        return definition(all, use).flatMap(definition -> definition.text("file"));
    }

    private static Optional<String> content(
            ComposeProject project, Map<String, Value.Fields> all, Value.Fields use) {
        return definition(all, use)
                .flatMap(definition ->
                        definition
                                .text("environment")
                                .map(name -> project.environment().getOrDefault(name, ""))
                                .or(() -> definition.text("content")))
                .filter(text -> !text.isEmpty());
    }

    private static String secretTarget(Value.Fields use) {
        String target = use.text("target").orElse(source(use));
        return target.startsWith("/") ? target : "/run/secrets/" + target;
    }

    private static String configTarget(Value.Fields use) {
        String target = use.text("target").orElse(source(use));
        return target.startsWith("/") ? target : "/" + target;
    }

    private static Mount mount(String file, String target, Optional<BindOptions> options) {
        return StoragePart.mount("bind", file, target, true, "", options);
    }

    private static InjectedFile injected(Value.Fields use, String target, String text) {
        return new InjectedFile(
                target,
                text,
                use.text("mode").map(mode -> Integer.parseInt(mode, 8)).orElse(0444),
                number(use, "uid"),
                number(use, "gid"));
    }

    private static Optional<Integer> number(Value.Fields use, String key) {
        var number = use.integer(key);
        return number.isPresent() ? Optional.of((int) number.getAsLong()) : Optional.empty();
    }
}
