package io.windlass.compose.check;

import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Remedy;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A container's name can be given once only. */
final class Containers {

    private final Report report;

    Containers(Report report) {
        this.report = report;
    }

    void check(Collection<Service> services) {
        Map<String, String> owners = new HashMap<>();
        for (Service service : services) {
            Optional<Value> name =
                    service.fields()
                            .get("container_name")
                            .filter(value -> !value.asText().orElse("").isEmpty());
            name.ifPresent(value -> {
                scaled(service, value);
                taken(service, value, owners);
            });
        }
    }

    private void scaled(Service service, Value name) {
        if (service.replicas() > 1) {
            String attribute =
                    service.fields().get("scale").isPresent() ? "scale" : "deploy.replicas";
            report.error(
                    Code.CONFLICT,
                    spot(service, name),
                    "services.%s wants %d containers (%s), and only one can be called \"%s\""
                            .formatted(
                                    service.name(),
                                    service.replicas(),
                                    attribute,
                                    name.asText().orElse("")),
                    Fix.here("Remove container_name", new Remedy.Removed()));
        }
    }

    private void taken(Service service, Value name, Map<String, String> owners) {
        String text = name.asText().orElse("");
        String owner = owners.putIfAbsent(text, service.name());
        if (owner != null) {
            report.error(
                    Code.CONFLICT,
                    spot(service, name),
                    "services.%s and services.%s both want a container called \"%s\""
                            .formatted(owner, service.name(), text),
                    Fix.here("Remove this container_name", new Remedy.Removed()));
        }
    }

    private static Report.Spot spot(Service service, Value name) {
        return Report.Spot.value("services." + service.name() + ".container_name", name);
    }
}
