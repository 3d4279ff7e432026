package io.windlass.compose.load.form;

import io.windlass.compose.load.paths.GoPaths;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Adds what is implied: the default network, names, dependencies, values from the environment. */
public final class Normalizer {

    private static final String SERVICE = "service:";

    private final String project;
    private final Map<String, String> environment;

    public Normalizer(String project, Map<String, String> environment) {
        this.project = project;
        this.environment = environment;
    }

    public Value.Fields normalize(Value.Fields file) {
        SequencedMap<String, Value> result = new LinkedHashMap<>(file.values());
        boolean defaultNetwork = false;
        if (result.get("services") instanceof Value.Fields(var services, var origin)) {
            SequencedMap<String, Value> normal = new LinkedHashMap<>();
            for (Map.Entry<String, Value> entry : services.entrySet()) {
                if (entry.getValue() instanceof Value.Fields service) {
                    Value.Fields normalized = service(service);
                    normal.put(entry.getKey(), normalized);
                    defaultNetwork |=
                            normalized
                                            .fields("networks")
                                            .filter(all -> all.values().containsKey("default"))
                                            .isPresent()
                                    && !service.values().containsKey("provider")
                                    && !service.values().containsKey("network_mode");
                } else {
                    normal.put(entry.getKey(), entry.getValue());
                }
            }
            result.put("services", new Value.Fields(normal, origin));
        }
        if (defaultNetwork) {
            addDefaultNetwork(result);
        }
        for (String section : new String[] {"networks", "volumes", "configs", "secrets"}) {
            if (result.get(section) instanceof Value.Fields all) {
                result.put(section, named(all));
            }
        }
        return new Value.Fields(result, file.origin());
    }

    private static void addDefaultNetwork(SequencedMap<String, Value> file) {
        SequencedMap<String, Value> networks = new LinkedHashMap<>();
        Origin origin = Origin.implied();
        if (file.get("networks") instanceof Value.Fields(var given, var at)) {
            networks.putAll(given);
            origin = at;
        }
        networks.putIfAbsent("default", new Value.Null(Origin.implied()));
        file.put("networks", new Value.Fields(networks, origin));
    }

    private Value.Fields named(Value.Fields section) {
        SequencedMap<String, Value> result = new LinkedHashMap<>();
        section.values()
                .forEach((key, value) -> {
                    Value.Fields fields =
                            value instanceof Value.Fields given
                                    ? given
                                    : new Value.Fields(new LinkedHashMap<>(), value.origin());
                    if (fields.get("name").isPresent()) {
                        result.put(key, fields);
                        return;
                    }
                    SequencedMap<String, Value> named = new LinkedHashMap<>(fields.values());
                    boolean external = fields.bool("external");
                    named.put(
                            "name",
                            new Value.Text(external ? key : project + "_" + key, Origin.implied()));
                    result.put(key, new Value.Fields(named, fields.origin()));
                });
        return new Value.Fields(result, section.origin());
    }

    private Value.Fields service(Value.Fields service) {
        SequencedMap<String, Value> result = new LinkedHashMap<>(service.values());
        networks(result);
        if (service.text("pull_policy").equals(Optional.of("if_not_present"))) {
            result.computeIfPresent(
                    "pull_policy", (_, policy) -> new Value.Text("missing", policy.origin()));
        }
        result.computeIfPresent("build", (_, build) -> build(build));
        result.computeIfPresent("environment", (_, value) -> resolve(value, true));
        result.computeIfPresent("volumes", (_, volumes) -> cleanTargets(volumes));
        SequencedMap<String, Value> dependencies = new LinkedHashMap<>();
        Origin origin = service.origin();
        if (result.get("depends_on") instanceof Value.Fields(var given, var at)) {
            dependencies.putAll(given);
            origin = at;
        }
        imply(service, dependencies);
        if (!dependencies.isEmpty()) {
            result.put("depends_on", new Value.Fields(dependencies, origin));
        }
        return new Value.Fields(result, service.origin());
    }

    private static void networks(SequencedMap<String, Value> service) {
        if (service.containsKey("provider") || service.containsKey("network_mode")) {
            return;
        }
        Value networks = service.get("networks");
        if (networks == null || (networks instanceof Value.Fields(var all, _) && all.isEmpty())) {
            SequencedMap<String, Value> implied = new LinkedHashMap<>();
            implied.put("default", new Value.Null(Origin.implied()));
            service.put("networks", new Value.Fields(implied, Origin.implied()));
        }
    }

    private Value build(Value value) {
        if (!(value instanceof Value.Fields build)) {
            return value;
        }
        SequencedMap<String, Value> result = new LinkedHashMap<>(build.values());
        if (build.get("context").isEmpty()) {
            result.put("context", new Value.Text(".", Origin.implied()));
        }
        if (build.get("dockerfile").isEmpty() && build.get("dockerfile_inline").isEmpty()) {
            result.put("dockerfile", new Value.Text("Dockerfile", Origin.implied()));
        }
        result.computeIfPresent("args", (_, args) -> resolve(args, false));
        return new Value.Fields(result, build.origin());
    }

    /** Takes values that are not given from the environment. */
    private Value resolve(Value value, boolean keepUnset) {
        if (value instanceof Value.Fields(var fields, var origin)) {
            SequencedMap<String, Value> result = new LinkedHashMap<>();
            fields.forEach((key, one) -> {
                String found = environment.get(key);
                if (!(one instanceof Value.Null)) {
                    result.put(key, one);
                } else if (found != null) {
                    result.put(key, new Value.Text(found, one.origin()));
                } else if (keepUnset) {
                    result.put(key, one);
                }
            });
            return new Value.Fields(result, origin);
        }
        if (value instanceof Value.Items(var items, var origin)) {
            return new Value.Items(
                    items.stream().flatMap(item -> pair(item, keepUnset).stream()).toList(),
                    origin);
        }
        return value;
    }

    private Optional<Value> pair(Value item, boolean keepUnset) {
        if (!(item instanceof Value.Text(String text, var origin)) || text.contains("=")) {
            return Optional.of(item);
        }
        String found = environment.get(text);
        if (found != null) {
            return Optional.of(new Value.Text(text + "=" + found, origin));
        }
        return keepUnset ? Optional.of(item) : Optional.empty();
    }

    private static Value cleanTargets(Value value) {
        if (!(value instanceof Value.Items(var volumes, var origin))) {
            return value;
        }
        return new Value.Items(volumes.stream().map(Normalizer::cleanTarget).toList(), origin);
    }

    private static Value cleanTarget(Value volume) {
        if (!(volume instanceof Value.Fields(var fields, var origin))
                || !(fields.get("target") instanceof Value.Text(String target, var at))) {
            return volume;
        }
        SequencedMap<String, Value> result = new LinkedHashMap<>(fields);
        result.put("target", new Value.Text(GoPaths.clean(target), at));
        return new Value.Fields(result, origin);
    }

    private static void imply(Value.Fields service, SequencedMap<String, Value> dependencies) {
        for (Value link : service.items("links")) {
            if (link.asText().isEmpty()) {
                continue;
            }
            String[] parts = link.asText().orElse("").split(":", -1);
            String on = parts.length == 2 ? parts[0] : link.asText().orElse("");
            dependencies.putIfAbsent(on, implied(true, link.origin()));
        }
        for (String space : new String[] {"network_mode", "ipc", "pid", "uts", "cgroup"}) {
            service.get(space)
                    .ifPresent(value ->
                            value.asText()
                                    .filter(text -> text.startsWith(SERVICE))
                                    .ifPresent(text ->
                                            dependencies.putIfAbsent(
                                                    text.substring(SERVICE.length()),
                                                    implied(true, value.origin()))));
        }
        for (Value from : service.items("volumes_from")) {
            // what is no text names no service; that it is none is told elsewhere
            from.asText()
                    .filter(text -> !text.startsWith("container:"))
                    .ifPresent(text ->
                            dependencies.putIfAbsent(
                                    text.split(":", -1)[0], implied(false, from.origin())));
        }
    }

    private static Value implied(boolean restart, Origin source) {
        // The value alone brings it about: the key that it stands under is not the service's name.
        Origin origin = source.position().map(Origin::at).orElse(source);
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        fields.put("condition", new Value.Text("service_started", origin));
        fields.put("restart", new Value.Bool(restart, origin));
        fields.put("required", new Value.Bool(true, origin));
        return new Value.Fields(fields, origin);
    }
}
