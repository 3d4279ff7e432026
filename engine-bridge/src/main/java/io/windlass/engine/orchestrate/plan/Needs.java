package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.Dependency;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.engine.api.Container;
import io.windlass.engine.orchestrate.observe.Observed;
import io.windlass.engine.orchestrate.spec.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Services and what they need, read from the labels of containers where there are no files. */
final class Needs {

    private static final Origin IMPLIED = Origin.implied();

    private Needs() {}

    /** The services of a subject that are in its files, and those that only have containers. */
    static SequencedMap<String, Service> services(Subject subject, Observed observed) {
        SequencedMap<String, Service> result = new LinkedHashMap<>();
        subject.model().ifPresent(model -> result.putAll(model.services()));
        if (subject.model().isEmpty()) {
            Map<String, Service> found = new TreeMap<>();
            for (Container own : observed.of(subject.name())) {
                own.label(Labels.SERVICE)
                        .ifPresent(name ->
                                found.putIfAbsent(
                                        name,
                                        service(
                                                name,
                                                own.labels().getOrDefault(Labels.DEPENDS_ON, ""))));
            }
            result.putAll(found);
        }
        return result;
    }

    /** A service of which only the dependencies are known. */
    private static Service service(String name, String label) {
        SequencedMap<String, Value> dependencies = new LinkedHashMap<>();
        for (String entry : label.split(",", -1)) {
            List<String> parts = new ArrayList<>(List.of(entry.split(":", -1)));
            if (!parts.getFirst().isEmpty()) {
                SequencedMap<String, Value> dependency = new LinkedHashMap<>();
                dependency.put(
                        "condition",
                        new Value.Text(
                                parts.size() > 1 ? parts.get(1) : "service_started", IMPLIED));
                dependency.put(
                        "restart",
                        new Value.Bool(parts.size() > 2 && parts.get(2).equals("true"), IMPLIED));
                dependencies.put(parts.getFirst(), new Value.Fields(dependency, IMPLIED));
            }
        }
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        values.put("depends_on", new Value.Fields(dependencies, IMPLIED));
        return new Service(name, new Value.Fields(values, IMPLIED));
    }

    /** Whether a dependency makes its dependent restart with it. */
    static boolean restarts(Service service, String on) {
        return service.dependencies().stream()
                .filter(Dependency::restart)
                .anyMatch(dependency -> dependency.on().equals(on));
    }
}
