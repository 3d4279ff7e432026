package io.windlass.app.state;

import io.windlass.compose.load.Loaded;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Severity;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Fills in a project step by step, as if read from files. */
public final class ProjectForm {

    private final SequencedMap<String, Service> services = new LinkedHashMap<>();
    private final SequencedMap<String, Service> disabled = new LinkedHashMap<>();
    private final SequencedMap<String, Value.Fields> volumes = new LinkedHashMap<>();
    private final String name;
    private final Path folder;
    private List<Path> files;

    private ProjectForm(String name, Path folder) {
        this.name = name;
        this.folder = folder;
        this.files = List.of(folder.resolve("compose.yaml"));
    }

    /** In the folder {@code /home/ada/NAME}. */
    public static ProjectForm named(String name) {
        return in(name, "/home/ada/" + name);
    }

    public static ProjectForm in(String name, String folder) {
        return new ProjectForm(name, Path.of(folder));
    }

    public ProjectForm files(String... names) {
        files = List.of(names).stream().map(folder::resolve).toList();
        return this;
    }

    /** Attributes as pairs of key and value; without any it has an image of its name. */
    public ProjectForm service(String service, Object... pairs) {
        services.put(service, read(service, pairs));
        return this;
    }

    public ProjectForm disabled(String service, String... profiles) {
        Value[] names = List.of(profiles).stream().map(ProjectForm::value).toArray(Value[]::new);
        disabled.put(service, read(service, "image", service, "profiles", items(names)));
        return this;
    }

    public ProjectForm volume(String key, Object... pairs) {
        volumes.put(key, fields(pairs));
        return this;
    }

    private Service read(String service, Object... pairs) {
        Value.Fields fields = pairs.length == 0 ? fields("image", service) : fields(pairs);
        int line = services.size() + disabled.size() + 2;
        Position position = new Position(files.getFirst(), line, 3);
        return new Service(service, new Value.Fields(fields.values(), Origin.at(position)));
    }

    public ComposeProject make() {
        return new ComposeProject(
                name,
                folder,
                files,
                List.of(),
                services,
                disabled,
                new LinkedHashMap<>(),
                volumes,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                Map.of(),
                List.of());
    }

    public Loaded loaded() {
        return new Loaded(Optional.of(make()), List.of(), List.of());
    }

    /** A reading that went wrong. */
    public static Loaded broken(Optional<ComposeProject> part, Code... errors) {
        List<Finding> findings =
                List.of(errors).stream()
                        .map(code ->
                                new Finding(
                                        Severity.ERROR,
                                        Problem.of(code, "It is wrong."),
                                        Optional.empty(),
                                        ""))
                        .toList();
        return new Loaded(part, findings, List.of());
    }

    public static Value.Fields fields(Object... pairs) {
        SequencedMap<String, Value> all = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(String.valueOf(pairs[i]), value(pairs[i + 1]));
        }
        return new Value.Fields(all, Origin.implied());
    }

    public static Value items(Value... values) {
        return new Value.Items(List.of(values), Origin.implied());
    }

    public static Value texts(String... values) {
        return items(List.of(values).stream().map(ProjectForm::value).toArray(Value[]::new));
    }

    /** Dependencies as pairs of service and condition: started, healthy, completed. */
    public static Value needs(String... pairs) {
        SequencedMap<String, Value> all = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            String condition =
                    pairs[i + 1].equals("completed") ? "completed_successfully" : pairs[i + 1];
            all.put(pairs[i], fields("condition", "service_" + condition, "required", true));
        }
        return new Value.Fields(all, Origin.implied());
    }

    public static Value port(String published, int target, String protocol) {
        return fields("target", target, "published", published, "protocol", protocol);
    }

    private static Value value(Object object) {
        return switch (object) {
            case Value value -> value;
            case Integer number -> new Value.Int(number, Origin.implied());
            case Boolean bool -> new Value.Bool(bool, Origin.implied());
            default -> new Value.Text(String.valueOf(object), Origin.implied());
        };
    }
}
