package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Capabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a service asks for that an engine does not have. */
final class Abilities {

    private Abilities() {}

    static List<Problem> missing(Service service, Capabilities engine) {
        List<Problem> result = new ArrayList<>();
        if (!engine.startInterval()
                && service.healthcheck().flatMap(c -> c.get("start_interval")).isPresent()) {
            result.add(lacks(service, "healthcheck.start_interval", "1.44"));
        }
        for (Value.Fields volume : service.volumes()) {
            if (!engine.imageMounts() && volume.text("type").orElse("").equals("image")) {
                result.add(lacks(service, "volumes of type image", "1.48"));
            }
            boolean subpath = volume.fields("volume").flatMap(v -> v.get("subpath")).isPresent();
            if (!engine.volumeSubpath() && subpath) {
                result.add(lacks(service, "volume.subpath", "1.45"));
            }
        }
        for (Optional<Value.Fields> network : service.networks().values()) {
            if (!engine.interfaceName()
                    && network.flatMap(n -> n.get("interface_name")).isPresent()) {
                result.add(lacks(service, "networks.interface_name", "1.49"));
            }
            if (!engine.gatewayPriority()
                    && network.flatMap(n -> n.get("gw_priority")).isPresent()) {
                result.add(lacks(service, "networks.gw_priority", "1.48"));
            }
        }
        return result.stream().distinct().toList();
    }

    private static Problem lacks(Service service, String what, String version) {
        return Problem.of(
                Code.ENGINE_UNSUPPORTED,
                "Service \""
                        + service.name()
                        + "\" uses "
                        + what
                        + ", which this engine does not"
                        + " have.",
                new Fix.Hint("Use an engine with API " + version + " or newer, or take it out."));
    }
}
