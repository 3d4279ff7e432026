package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.Service;
import io.windlass.engine.api.Container;
import io.windlass.engine.orchestrate.spec.Hashes;
import io.windlass.engine.orchestrate.spec.Labels;
import io.windlass.engine.orchestrate.spec.Names;
import io.windlass.engine.orchestrate.spec.References;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Containers that a run left behind when it was cut off while it replaced one. If the new one is
 * still what is wanted, it takes its place now; if not, it goes.
 */
final class Leftovers {

    private final UpContext context;
    private final Map<String, List<Container>> remaining = new LinkedHashMap<>();
    private final List<Container> obsolete = new ArrayList<>();

    /**
     * Sorts the containers.
     *
     * @param doomed containers that have to go for another reason
     */
    Leftovers(UpContext context, List<Container> doomed) {
        this.context = context;
        this.obsolete.addAll(doomed);
        context.selection().services().values().forEach(this::sort);
    }

    /** The containers of a service without what is obsolete. */
    List<Container> containers(Service service) {
        return remaining.getOrDefault(service.name(), List.of());
    }

    /** Containers of the chosen services that go in any case. */
    List<Container> obsolete() {
        return List.copyOf(obsolete);
    }

    private void sort(Service service) {
        List<Container> all =
                context.containers(service).stream().filter(c -> !obsolete.contains(c)).toList();
        List<Container> kept = new ArrayList<>(all);
        Set<String> acceptable =
                Hashes.acceptable(
                        References.resolve(
                                service,
                                other ->
                                        context.observed()
                                                .placed(context.project().name(), other)));
        for (Container container : all) {
            Optional<Container> old = replaced(container, all);
            if (old.isPresent()) {
                boolean wanted = acceptable.contains(container.labels().get(Labels.HASH));
                Container goes = wanted ? old.get() : container;
                kept.remove(goes);
                obsolete.add(goes);
            }
        }
        remaining.put(service.name(), kept);
    }

    /** The container that a half-finished one was to replace, if it is still there. */
    private static Optional<Container> replaced(Container container, List<Container> all) {
        if (container.label(Labels.REPLACE).isEmpty()) {
            return Optional.empty();
        }
        return Names.temporary(container.name())
                .flatMap(temporary ->
                        all.stream()
                                .filter(other ->
                                        other.id().shortForm().equals(temporary.replaced()))
                                .findFirst());
    }
}
