package io.windlass.compose.check;

import io.windlass.compose.json.JsonReader;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Projects from the long form in JSON; services with a profile are disabled. */
final class Projects {

    private Projects() {}

    static ComposeProject of(String json) {
        Value.Fields top = JsonReader.fields(json);
        SequencedMap<String, Service> enabled = new LinkedHashMap<>();
        SequencedMap<String, Service> disabled = new LinkedHashMap<>();
        section(top, "services")
                .forEach((name, fields) -> {
                    Service service = new Service(name, fields);
                    (service.profiles().isEmpty() ? enabled : disabled).put(name, service);
                });
        return project(enabled, disabled, top);
    }

    static ComposeProject with(Service service) {
        SequencedMap<String, Service> services = new LinkedHashMap<>();
        services.put(service.name(), service);
        return project(services, new LinkedHashMap<>(), JsonReader.fields("{}"));
    }

    private static ComposeProject project(
            SequencedMap<String, Service> enabled,
            SequencedMap<String, Service> disabled,
            Value.Fields top) {
        return new ComposeProject(
                "p",
                Path.of("project"),
                List.of(JsonReader.FILE),
                List.of(),
                enabled,
                disabled,
                section(top, "networks"),
                section(top, "volumes"),
                section(top, "configs"),
                section(top, "secrets"),
                new LinkedHashMap<>(),
                Map.of(),
                List.of());
    }

    private static SequencedMap<String, Value.Fields> section(Value.Fields top, String name) {
        SequencedMap<String, Value.Fields> result = new LinkedHashMap<>();
        top.fields(name)
                .ifPresent(all ->
                        all.values()
                                .keySet()
                                .forEach(key -> result.put(key, all.fields(key).orElseThrow())));
        return result;
    }
}
