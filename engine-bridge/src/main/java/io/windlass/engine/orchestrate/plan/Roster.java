package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.graph.ServiceGraph;
import io.windlass.compose.model.Service;
import io.windlass.engine.api.Container;
import io.windlass.engine.orchestrate.observe.Observed;
import io.windlass.engine.orchestrate.spec.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The services of a project, as its files or its labels say, and the containers that they have.
 *
 * @param graph what needs what
 */
record Roster(
        Subject subject,
        Observed observed,
        SequencedMap<String, Service> services,
        ServiceGraph graph) {

    static Roster of(Subject subject, Observed observed) {
        SequencedMap<String, Service> services = Needs.services(subject, observed);
        return new Roster(subject, observed, services, ServiceGraph.of(services.values()));
    }

    /** Asked-for services, or all of them, in the order in which they start. */
    List<Service> chosen(Set<String> asked) {
        List<Service> result = new ArrayList<>();
        for (String name : graph.order()) {
            if (asked.isEmpty() || asked.contains(name)) {
                service(name).ifPresent(result::add);
            }
        }
        return result;
    }

    Optional<Service> service(String name) {
        return Optional.ofNullable(services.get(name));
    }

    List<Container> containers(Service service) {
        return observed.of(subject.name(), service.name());
    }

    /** One-off containers of a service. */
    List<Container> oneOff(Set<String> asked) {
        return observed.of(subject.name()).stream()
                .filter(Orphans::oneOff)
                .filter(own ->
                        asked.isEmpty()
                                || asked.contains(own.labels().getOrDefault(Labels.SERVICE, "")))
                .toList();
    }

    /** Steps that are over before a service is stopped: those of all that needs it. */
    Set<String> after(
            Service service, LinkedHashMap<String, Set<String>> steps, Collection<String> among) {
        Set<String> result = new LinkedHashSet<>();
        for (String dependent : graph.dependents(service.name())) {
            if (among.contains(dependent)) {
                result.addAll(steps.getOrDefault(dependent, Set.of()));
            }
        }
        return result;
    }
}
