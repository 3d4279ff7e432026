package io.windlass.engine.orchestrate.spec;

import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.engine.api.ExecSpec;
import java.util.List;

/** The commands that a service runs inside its containers after a start and before a stop. */
public final class Hooks {

    private Hooks() {}

    public static List<ExecSpec> postStart(Service service) {
        return of(service, "post_start");
    }

    public static List<ExecSpec> preStop(Service service) {
        return of(service, "pre_stop");
    }

    private static List<ExecSpec> of(Service service, String key) {
        return service.fields().items(key).stream()
                .filter(Value.Fields.class::isInstance)
                .map(Value.Fields.class::cast)
                .map(hook ->
                        new ExecSpec(
                                hook.texts("command"),
                                hook.text("user"),
                                hook.text("working_dir"),
                                environment(hook),
                                hook.bool("privileged")))
                .toList();
    }

    /** Written as a mapping, or as a list of {@code KEY=value}. */
    private static java.util.Map<String, String> environment(Value.Fields hook) {
        java.util.Map<String, String> result = new java.util.LinkedHashMap<>();
        result.putAll(Texts.map(hook, "environment"));
        if (result.isEmpty()) {
            for (String entry : hook.texts("environment")) {
                String[] parts = entry.split("=", 2);
                result.put(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }
        return result;
    }
}
