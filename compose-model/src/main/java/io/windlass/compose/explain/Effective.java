package io.windlass.compose.explain;

import io.windlass.compose.load.Loaded;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A project as one tree, with the services that are switched off and the env files' names. */
final class Effective {

    private Effective() {}

    static Value.Fields of(ComposeProject project, Loaded loaded) {
        SequencedMap<String, Value> top = new LinkedHashMap<>();
        Value.Fields written =
                loaded.tree().orElse(new Value.Fields(new LinkedHashMap<>(), Origin.implied()));
        top.put(
                "name",
                written.get("name").orElse(new Value.Text(project.name(), Origin.implied())));
        SequencedMap<String, Value> services = new LinkedHashMap<>();
        project.services().forEach((name, service) -> services.put(name, service(service)));
        project.disabled().forEach((name, service) -> services.putIfAbsent(name, service(service)));
        section(top, written, "services", services);
        section(top, written, "networks", project.networks());
        section(top, written, "volumes", project.volumes());
        section(top, written, "configs", project.configs());
        section(top, written, "secrets", project.secrets());
        written.get("models").ifPresent(models -> top.put("models", models));
        project.extensions().forEach(top::put);
        return new Value.Fields(top, written.origin());
    }

    private static void section(
            Map<String, Value> top,
            Value.Fields written,
            String name,
            SequencedMap<String, ? extends Value> entries) {
        if (!entries.isEmpty()) {
            Origin origin = written.get(name).map(Value::origin).orElse(Origin.implied());
            top.put(name, new Value.Fields(new LinkedHashMap<>(entries), origin));
        }
    }

    private static Value service(Service service) {
        SequencedMap<String, Value> fields = new LinkedHashMap<>(service.fields().values());
        listed(fields, "env_file", service.envFiles());
        listed(
                fields,
                "label_file",
                service.labelFiles().stream()
                        .<Value>map(file -> new Value.Text(file, Origin.implied()))
                        .toList());
        return new Value.Fields(fields, service.fields().origin());
    }

    private static void listed(Map<String, Value> fields, String key, List<Value> files) {
        if (!files.isEmpty()) {
            fields.putIfAbsent(key, new Value.Items(files, files.getFirst().origin()));
        }
    }
}
