package io.windlass.compose.check;

import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
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
        Map<String, Source> implied = implied(service);
        service.fields()
                .fields("depends_on")
                .ifPresent(all ->
                        all.values()
                                .forEach((on, entry) ->
                                        edges.add(edge(service, on, entry, implied))));
        // Without normalisation nothing is implied, and this one is looked at all the same.
        service.fields()
                .text("network_mode")
                .filter(mode -> mode.startsWith(SERVICE))
                .map(mode -> mode.substring(SERVICE.length()))
                .filter(on -> edges.stream().noneMatch(edge -> edge.on().equals(on)))
                .flatMap(on ->
                        Optional.ofNullable(implied.get(on))
                                .map(source ->
                                        new Edge(on, source.attribute(), true, source.spot())))
                .ifPresent(edges::add);
        return edges;
    }

    private static Edge edge(Service service, String on, Value entry, Map<String, Source> implied) {
        boolean required =
                !(entry instanceof Value.Fields fields)
                        || fields.optionalBool("required").orElse(true);
        String path = "services." + service.name() + ".depends_on." + on;
        Report.Spot own = Report.Spot.key(path, entry);
        return Optional.ofNullable(implied.get(on))
                .filter(source ->
                        own.position().isEmpty() || own.position().equals(source.spot().position()))
                .map(source -> new Edge(on, source.attribute(), required, source.spot()))
                .orElseGet(() -> new Edge(on, "depends_on", required, own));
    }

    private record Source(String attribute, Report.Spot spot) {}

    /** What brings a dependency about without saying so, by the service that is needed. */
    private static Map<String, Source> implied(Service service) {
        String path = "services." + service.name() + ".";
        Map<String, Source> sources = new HashMap<>();
        Map<String, Value> values = service.fields().values();
        for (String attribute : NAMESPACES) {
            Value value = values.get(attribute);
            String text = value == null ? "" : value.asText().orElse("");
            if (value != null && text.startsWith(SERVICE)) {
                sources.putIfAbsent(
                        text.substring(SERVICE.length()),
                        new Source(attribute, Report.Spot.value(path + attribute, value)));
            }
        }
        for (String attribute : LISTS) {
            List<Value> items = service.fields().items(attribute);
            for (int i = 0; i < items.size(); i++) {
                String text = items.get(i).asText().orElse("");
                String place = path + attribute + "[" + i + "]";
                Source source = new Source(attribute, Report.Spot.value(place, items.get(i)));
                sources.putIfAbsent(text, source);
                sources.putIfAbsent(text.split(":", 2)[0], source);
            }
        }
        return sources;
    }
}
