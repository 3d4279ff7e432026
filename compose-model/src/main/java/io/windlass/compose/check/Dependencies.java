package io.windlass.compose.check;

import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a service needs, with the place that says so: some of it is implied by other attributes. */
final class Dependencies {

    private static final List<String> NAMESPACES =
            List.of("network_mode", "ipc", "pid", "uts", "cgroup");

    private static final List<String> LISTS = List.of("links", "volumes_from");

    private static final String SERVICE = "service:";

    private Dependencies() {}

    /**
     * One dependency.
     *
     * @param attribute what brings it about
     */
    record Edge(String on, String attribute, boolean required, Report.Spot spot) {}

    static List<Edge> of(@Nullable Service service) {
        List<Edge> edges = new ArrayList<>();
        if (service == null) {
            return edges;
        }
        service.fields()
                .fields("depends_on")
                .ifPresent(all ->
                        all.values().forEach((on, entry) -> edges.add(edge(service, on, entry))));
        // Without normalisation nothing is implied, and this one is looked at all the same.
        service.fields()
                .text("network_mode")
                .filter(mode -> mode.startsWith(SERVICE))
                .map(mode -> mode.substring(SERVICE.length()))
                .filter(on -> edges.stream().noneMatch(edge -> edge.on().equals(on)))
                .flatMap(on ->
                        implied(service, on)
                                .map(source ->
                                        new Edge(on, source.attribute(), true, source.spot())))
                .ifPresent(edges::add);
        return edges;
    }

    private static Edge edge(Service service, String on, Value entry) {
        boolean required =
                !(entry instanceof Value.Fields fields)
                        || fields.optionalBool("required").orElse(true);
        String path = "services." + service.name() + ".depends_on." + on;
        Report.Spot own = Report.Spot.key(path, entry);
        return implied(service, on)
                .filter(source ->
                        own.position().isEmpty() || own.position().equals(source.spot().position()))
                .map(source -> new Edge(on, source.attribute(), required, source.spot()))
                .orElseGet(() -> new Edge(on, "depends_on", required, own));
    }

    private record Source(String attribute, Report.Spot spot) {}

    private static Optional<Source> implied(Service service, String on) {
        String path = "services." + service.name() + ".";
        Map<String, Value> values = service.fields().values();
        for (String attribute : NAMESPACES) {
            Value value = values.get(attribute);
            if (value != null && value.asText().orElse("").equals(SERVICE + on)) {
                return Optional.of(
                        new Source(attribute, Report.Spot.value(path + attribute, value)));
            }
        }
        for (String attribute : LISTS) {
            List<Value> items = service.fields().items(attribute);
            for (int i = 0; i < items.size(); i++) {
                String text = items.get(i).asText().orElse("");
                if (text.equals(on) || text.startsWith(on + ":")) {
                    String place = path + attribute + "[" + i + "]";
                    return Optional.of(
                            new Source(attribute, Report.Spot.value(place, items.get(i))));
                }
            }
        }
        return Optional.empty();
    }
}
