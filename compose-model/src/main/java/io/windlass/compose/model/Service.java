package io.windlass.compose.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One service: a typed reading of its effective fields. Attributes without a reader of their own
 * are read from {@link #fields()} by their name in the specification.
 *
 * @param envFiles the {@code env_file} entries in long form, paths absolute; once they are read
 *     into {@code environment} they are no longer among the fields
 * @param labelFiles the {@code label_file} entries, absolute; likewise
 */
public record Service(
        String name, Value.Fields fields, List<Value> envFiles, List<String> labelFiles) {

    public Service {
        envFiles = List.copyOf(envFiles);
        labelFiles = List.copyOf(labelFiles);
    }

    public Service(String name, Value.Fields fields) {
        this(name, fields, List.of(), List.of());
    }

    public Optional<String> image() {
        return fields.text("image");
    }

    /** The image that its containers run: {@code image}, else the name that a build gets. */
    public String imageName(String project) {
        return image().orElse(project + "-" + name);
    }

    public Optional<Value.Fields> build() {
        return fields.fields("build");
    }

    public Optional<String> containerName() {
        return fields.text("container_name");
    }

    /** How many containers are wanted: {@code scale}, {@code deploy.replicas}, else one. */
    public int replicas() {
        return (int)
                fields.integer("scale")
                        .orElseGet(() ->
                                fields.fields("deploy")
                                        .map(deploy -> deploy.integer("replicas").orElse(1))
                                        .orElse(1L));
    }

    public List<String> profiles() {
        return fields.texts("profiles");
    }

    /** What it needs, implied dependencies included, in the order of the files. */
    public List<Dependency> dependencies() {
        return fields.fields("depends_on").stream()
                .flatMap(all -> all.values().entrySet().stream())
                .map(entry -> Dependency.read(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Absent when there is none or it is disabled. */
    public Optional<Value.Fields> healthcheck() {
        return fields.fields("healthcheck")
                .filter(check -> !check.bool("disable"))
                .filter(check -> !check.texts("test").equals(List.of("NONE")));
    }

    public List<Port> ports() {
        return fields.items("ports").stream().flatMap(value -> Port.read(value).stream()).toList();
    }

    /** The long form of each volume. */
    public List<Value.Fields> volumes() {
        return fields.items("volumes").stream()
                .filter(Value.Fields.class::isInstance)
                .map(Value.Fields.class::cast)
                .toList();
    }

    /** Keys of the networks it is on, with what it says about each; empty with network_mode. */
    public SequencedMap<String, Optional<Value.Fields>> networks() {
        SequencedMap<String, Optional<Value.Fields>> result = new LinkedHashMap<>();
        fields.fields("networks")
                .ifPresent(all ->
                        all.values().keySet().forEach(key -> result.put(key, all.fields(key))));
        return result;
    }

    /** An empty value stands for a key that is passed without a value. */
    public SequencedMap<String, Optional<String>> environment() {
        SequencedMap<String, Optional<String>> result = new LinkedHashMap<>();
        fields.fields("environment")
                .ifPresent(all ->
                        all.values().keySet().forEach(key -> result.put(key, all.text(key))));
        return result;
    }

    public SequencedMap<String, String> labels() {
        SequencedMap<String, String> result = new LinkedHashMap<>();
        fields.fields("labels")
                .ifPresent(all ->
                        all.values()
                                .keySet()
                                .forEach(key -> result.put(key, all.text(key).orElse(""))));
        return result;
    }
}
