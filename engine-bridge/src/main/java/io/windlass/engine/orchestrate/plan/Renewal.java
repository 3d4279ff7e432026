package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.Service;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.orchestrate.plan.ServiceDecision.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which running containers are stopped for a while although they stay: because a service that they
 * depend on with {@code restart: true} is replaced.
 */
final class Renewal {

    /**
     * A stop for a while.
     *
     * @param causes the steps that create the replacements
     * @param onlyIf absent when it is needed in any case
     */
    record Pause(
            Service service, Container container, Set<String> causes, Optional<Guard> onlyIf) {}

    private final Map<ContainerId, Pause> pauses = new LinkedHashMap<>();

    Renewal(Selection selection, Map<String, ServiceDecision> decisions) {
        for (ServiceDecision decision : decisions.values()) {
            for (Slot slot : decision.slots()) {
                if (slot instanceof Slot.Replace replace) {
                    for (Service other : selection.restartedWith(decision.service().name())) {
                        ServiceDecision dependents = decisions.get(other.name());
                        if (dependents != null) {
                            dependents.slots().forEach(one -> pause(other, one, replace));
                        }
                    }
                }
            }
        }
    }

    List<Pause> pauses() {
        return List.copyOf(pauses.values());
    }

    /** The pause of a container, if it has one. */
    Optional<Pause> of(ContainerId id) {
        return Optional.ofNullable(pauses.get(id));
    }

    private void pause(Service service, Slot slot, Slot.Replace cause) {
        if (slot instanceof Slot.Keep(_, _, Container container) && Stopping.alive(container)) {
            Pause fresh =
                    new Pause(service, container, Set.of("create " + cause.name()), cause.onlyIf());
            pauses.merge(container.id(), fresh, Renewal::both);
        }
    }

    private static Pause both(Pause one, Pause other) {
        Set<String> causes = new LinkedHashSet<>(one.causes());
        causes.addAll(other.causes());
        return new Pause(
                one.service(), one.container(), causes, either(one.onlyIf(), other.onlyIf()));
    }

    /** Holds when one of them does; absent always holds. */
    static Optional<Guard> either(Optional<Guard> one, Optional<Guard> other) {
        if (one.isPresent()
                && other.isPresent()
                && one.get() instanceof Guard.AnyMoved(var some)
                && other.get() instanceof Guard.AnyMoved(var more)) {
            List<Guard.ImageUse> images = new ArrayList<>(some);
            images.addAll(more);
            return Optional.of(new Guard.AnyMoved(images));
        }
        return Optional.empty();
    }
}
