package io.windlass.engine.orchestrate.spec;

import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;

/** Where a service names another service and the engine has to be told a container. */
public final class References {

    private static final List<String> NAMESPACES = List.of("network_mode", "ipc", "pid");
    private static final String SERVICE = "service:";
    private static final String CONTAINER = "container:";

    private References() {}

    /** Services whose containers it is built upon: those whose replacement replaces it too. */
    public static Set<String> parents(Service service) {
        Set<String> result = new LinkedHashSet<>();
        for (String key : NAMESPACES) {
            service.fields()
                    .text(key)
                    .filter(mode -> mode.startsWith(SERVICE))
                    .ifPresent(mode -> result.add(mode.substring(SERVICE.length())));
        }
        for (String from : service.fields().texts("volumes_from")) {
            if (!from.startsWith(CONTAINER)) {
                result.add(serviceOf(from));
            }
        }
        return result;
    }

    /** Services that its links name. */
    public static Set<String> linked(Service service) {
        Set<String> result = new LinkedHashSet<>();
        service.fields().texts("links").forEach(link -> result.add(link.split(":", 2)[0]));
        return result;
    }

    /**
     * The service with containers in the place of services. A service without containers stays as
     * it is written.
     *
     * @param containers by service
     */
    public static Service resolve(Service service, Function<String, List<Placed>> containers) {
        if (parents(service).isEmpty() && service.fields().texts("volumes_from").isEmpty()) {
            return service;
        }
        SequencedMap<String, Value> values = new LinkedHashMap<>(service.fields().values());
        for (String key : NAMESPACES) {
            service.fields()
                    .text(key)
                    .filter(mode -> mode.startsWith(SERVICE))
                    .flatMap(mode -> first(mode.substring(SERVICE.length()), containers))
                    .ifPresent(id ->
                            values.computeIfPresent(
                                    key, (_, old) -> new Value.Text(CONTAINER + id, old.origin())));
        }
        values.computeIfPresent(
                "volumes_from",
                (_, old) -> {
                    List<Value> ids =
                            service.fields().texts("volumes_from").stream()
                                    .map(from -> volumesFrom(from, containers))
                                    .<Value>map(id -> new Value.Text(id, old.origin()))
                                    .toList();
                    return new Value.Items(ids, old.origin());
                });
        return new Service(service.name(), new Value.Fields(values, service.fields().origin()));
    }

    private static String volumesFrom(String from, Function<String, List<Placed>> containers) {
        if (from.startsWith(CONTAINER)) {
            return from.substring(CONTAINER.length());
        }
        // The reference forgets a trailing ":ro", and the hash with it.
        return first(serviceOf(from), containers).orElse(from);
    }

    private static String serviceOf(String from) {
        return from.split(":", 2)[0];
    }

    private static Optional<String> first(
            String service, Function<String, List<Placed>> containers) {
        return containers.apply(service).stream()
                .min(Comparator.comparing(Placed::name))
                .map(placed -> placed.id().value());
    }
}
