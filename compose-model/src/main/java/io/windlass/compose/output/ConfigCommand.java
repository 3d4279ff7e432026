package io.windlass.compose.output;

import io.windlass.compose.graph.ServiceGraph;
import io.windlass.compose.hash.ConfigHash;
import io.windlass.compose.json.JsonText;
import io.windlass.compose.load.LoadRequest;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.load.Loader;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Severity;
import io.windlass.compose.shape.ReferenceForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The {@code config} command: loads a project and puts it, or one aspect of it, into words. */
public final class ConfigCommand {

    private static final String JSON = "json";
    private static final String YAML = "yaml";

    private final LoadRequest load;
    private final ConfigRequest wanted;

    private ConfigCommand(LoadRequest load, ConfigRequest wanted) {
        this.load = load;
        this.wanted = wanted;
    }

    public static ConfigResult run(LoadRequest load, ConfigRequest wanted) {
        return new ConfigCommand(load, wanted).run();
    }

    private ConfigResult run() {
        if (!List.of("", JSON, YAML).contains(wanted.format())) {
            return refused("there is no format \"" + wanted.format() + "\", only yaml and json");
        }
        Loaded loaded = Loader.load(request());
        Optional<ComposeProject> project = loaded.project();
        if (project.isEmpty() || !loaded.usable()) {
            return new ConfigResult(Optional.empty(), loaded.findings());
        }
        Value.Fields tree =
                loaded.tree().orElse(new Value.Fields(new LinkedHashMap<>(), Origin.implied()));
        return text(project.get(), tree)
                .map(text -> new ConfigResult(Optional.of(text), loaded.findings()))
                .orElseGet(() -> refused(unknownHashed(project.get())));
    }

    /** Some aspects are those of all services, of env files unread, or of variables unfilled. */
    private LoadRequest request() {
        LoadRequest all = load.withOptions(load.options().withAllEnvFiles(true));
        return switch (wanted.show()) {
            case MODEL, ENVIRONMENT -> all;
            case PROFILES, IMAGES -> unresolved(all);
            case SERVICES, VOLUMES, NETWORKS, MODELS, HASH ->
                    unresolved(all.withServices(List.of()));
            case VARIABLES ->
                    all.withOptions(
                            all.options().withInterpolate(false).withResolveEnvironment(false));
        };
    }

    private static LoadRequest unresolved(LoadRequest load) {
        return load.withOptions(load.options().withResolveEnvironment(false));
    }

    /** Empty when a service that is not there was named. */
    private Optional<String> text(ComposeProject project, Value.Fields tree) {
        return switch (wanted.show()) {
            case MODEL -> Optional.of(model(project, tree));
            case SERVICES ->
                    Optional.of(lines(ServiceGraph.of(project.services().values()).order()));
            case VOLUMES -> Optional.of(lines(new TreeSet<>(project.volumes().keySet())));
            case NETWORKS -> Optional.of(lines(new TreeSet<>(project.networks().keySet())));
            case MODELS ->
                    Optional.of(
                            lines(
                                    models(tree).values().stream()
                                            .flatMap(model -> model.text("model").stream())
                                            .toList()));
            case IMAGES -> Optional.of(lines(images(project)));
            case PROFILES -> Optional.of(lines(profiles(project)));
            case HASH -> hashes(project);
            case ENVIRONMENT -> Optional.of(lines(environment(project)));
            case VARIABLES -> Optional.of(variables(tree));
        };
    }

    /** Dollar signs are doubled, so that the text can be loaded again. */
    private String model(ComposeProject project, Value.Fields tree) {
        boolean json = wanted.format().equals(JSON);
        if (!load.options().interpolate()) {
            return json
                    ? JsonText.indented(JsonText.sorted(tree))
                    : YamlText.of(ReferenceForm.in(ReferenceForm.Notation.YAML).sorted(tree));
        }
        String text =
                json ? ProjectText.json(project) : ProjectText.yaml(project, used(project, tree));
        return text.replace("$", "$$");
    }

    private SequencedMap<String, Value.Fields> used(ComposeProject project, Value.Fields tree) {
        SequencedMap<String, Value.Fields> models = models(tree);
        if (!load.options().allResources()) {
            models.keySet()
                    .removeIf(model ->
                            project.services().values().stream()
                                    .flatMap(service -> service.fields().fields("models").stream())
                                    .noneMatch(used -> used.values().containsKey(model)));
        }
        return models;
    }

    private static SequencedMap<String, Value.Fields> models(Value.Fields tree) {
        SequencedMap<String, Value.Fields> result = new LinkedHashMap<>();
        tree.fields("models")
                .ifPresent(all ->
                        all.values()
                                .forEach((key, value) -> {
                                    if (value instanceof Value.Fields model) {
                                        result.put(key, model);
                                    }
                                }));
        return result;
    }

    private static List<String> images(ComposeProject project) {
        return new TreeMap<>(project.services())
                .values().stream().map(service -> service.imageName(project.name())).toList();
    }

    private static Collection<String> profiles(ComposeProject project) {
        Collection<String> profiles = new TreeSet<>();
        Stream.concat(project.services().values().stream(), project.disabled().values().stream())
                .forEach(service -> profiles.addAll(service.profiles()));
        return profiles;
    }

    private static List<String> environment(ComposeProject project) {
        return project.environment().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted(JsonText.KEY_ORDER)
                .toList();
    }

    private Optional<String> hashes(ComposeProject project) {
        Collection<String> names =
                wanted.hashed().contains("*")
                        ? new TreeSet<>(project.services().keySet())
                        : new TreeSet<>(wanted.hashed());
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            Service service = project.services().get(name);
            if (service == null) {
                return Optional.empty();
            }
            lines.add(name + " " + ConfigHash.printed(service));
        }
        return Optional.of(lines(lines));
    }

    private String unknownHashed(ComposeProject project) {
        List<String> unknown =
                wanted.hashed().stream()
                        .filter(name -> !project.services().containsKey(name))
                        .toList();
        return "there is no service called " + String.join(", ", unknown);
    }

    private String variables(Value.Fields tree) {
        Map<String, VariableList.Variable> variables = VariableList.of(tree);
        return switch (wanted.format()) {
            case JSON -> VariableList.json(variables);
            case YAML -> VariableList.yaml(variables);
            default -> VariableList.table(variables);
        };
    }

    private static String lines(Collection<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static ConfigResult refused(String sentence) {
        Finding finding =
                new Finding(
                        Severity.ERROR,
                        Problem.of(
                                Code.USAGE, sentence, new Fix.Hint("See ./windlass config --help")),
                        Optional.empty(),
                        "");
        return new ConfigResult(Optional.empty(), List.of(finding));
    }
}
