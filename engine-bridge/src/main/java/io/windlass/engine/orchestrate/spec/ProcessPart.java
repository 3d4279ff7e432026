package io.windlass.engine.orchestrate.spec;

import io.windlass.compose.model.Port;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.engine.api.ContainerConfig;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What the process of a container is. */
final class ProcessPart {

    private ProcessPart() {}

    static ContainerConfig of(
            Service service, String image, Map<String, String> labels, String macAddress) {
        Value.Fields fields = service.fields();
        return new ContainerConfig(
                image,
                fields.text("hostname").orElse(""),
                fields.text("domainname").orElse(""),
                fields.text("user").orElse(""),
                fields.text("working_dir").orElse(""),
                words(fields, "command"),
                words(fields, "entrypoint"),
                environment(service),
                labels,
                exposedPorts(service),
                fields.bool("tty"),
                fields.bool("stdin_open"),
                false,
                fields.text("stop_signal").orElse(""),
                stopTimeout(fields),
                fields.fields("healthcheck").map(ProcessPart::healthcheck),
                macAddress);
    }

    private static Optional<List<String>> words(Value.Fields fields, String key) {
        return fields.get(key).isPresent() ? Optional.of(fields.texts(key)) : Optional.empty();
    }

    private static List<String> environment(Service service) {
        List<String> result = new ArrayList<>();
        service.environment()
                .forEach((key, value) ->
                        result.add(value.map(text -> key + "=" + text).orElse(key)));
        return result;
    }

    private static List<String> exposedPorts(Service service) {
        Set<String> result = new LinkedHashSet<>(service.fields().texts("expose"));
        for (Port port : service.ports()) {
            result.add(port.target() + "/" + port.protocol());
        }
        return List.copyOf(result);
    }

    private static OptionalLong stopTimeout(Value.Fields fields) {
        return Quantities.duration(fields, "stop_grace_period")
                .map(grace -> OptionalLong.of(grace.toSeconds()))
                .orElse(OptionalLong.empty());
    }

    private static ContainerConfig.Healthcheck healthcheck(Value.Fields check) {
        return new ContainerConfig.Healthcheck(
                check.bool("disable") ? List.of("NONE") : check.texts("test"),
                Quantities.duration(check, "interval"),
                Quantities.duration(check, "timeout"),
                Quantities.duration(check, "start_period"),
                Quantities.duration(check, "start_interval"),
                (int) Quantities.integer(check, "retries"));
    }
}
