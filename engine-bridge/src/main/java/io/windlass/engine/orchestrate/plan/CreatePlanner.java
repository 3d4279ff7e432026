package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.Service;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.orchestrate.plan.Draft.Edges;
import io.windlass.engine.orchestrate.plan.ServiceDecision.Slot;
import io.windlass.engine.orchestrate.spec.Names;
import io.windlass.engine.orchestrate.spec.NetworkingPart;
import io.windlass.engine.orchestrate.spec.References;
import io.windlass.engine.orchestrate.spec.WantedContainer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The steps that bring containers into being and old ones out of the way, up to their start. */
final class CreatePlanner {

    private final UpContext context;
    private final NetworkPlanner networks;
    private final VolumePlanner volumes;
    private final Map<String, ServiceDecision> decisions;
    private final Set<String> creates = new LinkedHashSet<>();
    private final Map<String, String> ready = new LinkedHashMap<>();

    CreatePlanner(
            UpContext context,
            NetworkPlanner networks,
            VolumePlanner volumes,
            Map<String, ServiceDecision> decisions) {
        this.context = context;
        this.networks = networks;
        this.volumes = volumes;
        this.decisions = decisions;
    }

    /**
     * Adds the steps.
     *
     * @param before steps that have to succeed before
     * @param cleared steps that have to be over before
     */
    void plan(Set<String> before, Set<String> cleared, Renewal renewal) {
        for (ServiceDecision decision : decisions.values()) {
            decision.slots().forEach(slot -> create(decision.service(), slot, before, cleared));
        }
        for (Renewal.Pause pause : renewal.pauses()) {
            new Stopping(context.draft(), context.options().timing().timeout())
                    .stop(
                            pause.container(),
                            Optional.of(pause.service()),
                            Reason.of("what it depends on is replaced"),
                            new Edges(pause.causes(), creates, pause.onlyIf()));
        }
        for (ServiceDecision decision : decisions.values()) {
            decision.slots().forEach(slot -> settle(decision.service(), slot, renewal));
        }
    }

    /** Every step that creates a container. */
    Set<String> creates() {
        return Set.copyOf(creates);
    }

    /** The step after which the container of a slot can start; empty when it is there. */
    Set<String> ready(Slot slot) {
        String step = ready.get(slot.name());
        return step == null ? Set.of() : Set.of(step);
    }

    private void create(Service service, Slot slot, Set<String> before, Set<String> cleared) {
        switch (slot) {
            case Slot.Keep _ -> {}
            case Slot.Create(int number, String name, Reason reason) ->
                    add(
                            new Action.CreateContainer(
                                    service,
                                    number,
                                    name,
                                    name,
                                    Optional.empty(),
                                    false,
                                    context.version(),
                                    Optional.empty()),
                            reason,
                            needs(service, before, cleared));
            case Slot.Replace(int number, String name, Container old, Reason reason, var onlyIf) ->
                    add(
                            new Action.CreateContainer(
                                    service,
                                    number,
                                    name,
                                    Names.temporary(old.id(), name),
                                    Optional.of(old),
                                    !context.options().replacing().renewAnonymousVolumes(),
                                    context.version(),
                                    Optional.empty()),
                            reason,
                            needs(service, before, cleared).onlyIf(onlyIf));
        }
    }

    private void add(Action.CreateContainer create, Reason reason, Edges edges) {
        String id = context.draft().add("create " + create.name(), create, reason, edges);
        creates.add(id);
        ready.put(create.name(), id);
    }

    private Edges needs(Service service, Set<String> before, Set<String> cleared) {
        Set<String> after = new LinkedHashSet<>(before);
        NetworkingPart.networks(service).forEach(key -> networks.step(key).ifPresent(after::add));
        context.selection()
                .volumes(service)
                .forEach(key -> volumes.step(key).ifPresent(after::add));
        for (String parent : References.parents(service)) {
            after.addAll(slotSteps(parent, "create "));
        }
        for (String linked : References.linked(service)) {
            after.addAll(slotSteps(linked, "create "));
        }
        return new Edges(after, cleared, Optional.empty());
    }

    private Set<String> slotSteps(String service, String verb) {
        Set<String> result = new LinkedHashSet<>();
        ServiceDecision decision = decisions.get(service);
        if (decision != null) {
            decision.slots().forEach(slot -> result.add(verb + slot.name()));
        }
        return result;
    }

    /** Clears the old container away, or brings a kept one to its name and networks. */
    private void settle(Service service, Slot slot, Renewal renewal) {
        switch (slot) {
            case Slot.Create _ -> {}
            case Slot.Replace replace -> replace(service, replace, renewal);
            case Slot.Keep keep -> {
                if (!keep.container().name().equals(keep.name())) {
                    rename(
                            service,
                            keep.name(),
                            keep.container(),
                            Reason.of("an earlier run was cut off"),
                            Edges.none().and("remove " + keep.name()));
                }
                reconnect(service, keep);
            }
        }
    }

    private void replace(Service service, Slot.Replace slot, Renewal renewal) {
        Edges edges = Edges.after("create " + slot.name()).loosely(creates).onlyIf(slot.onlyIf());
        for (Service other : context.selection().restartedWith(service.name())) {
            ServiceDecision dependents = decisions.get(other.name());
            if (dependents != null) {
                for (Slot one : dependents.slots()) {
                    if (one instanceof Slot.Keep(_, _, Container kept)
                            && renewal.of(kept.id()).isPresent()) {
                        edges = edges.and("stop " + kept.name());
                    }
                }
            }
        }
        String removed =
                new Stopping(context.draft(), context.options().timing().timeout())
                        .remove(slot.old(), Optional.empty(), false, slot.reason(), edges);
        rename(
                service,
                slot.name(),
                slot.old(),
                slot.reason(),
                Edges.after(removed).onlyIf(slot.onlyIf()));
    }

    private void rename(
            Service service, String name, Container before, Reason reason, Edges edges) {
        Target place = new Target.Place(service.name(), name, Optional.of(before.id()));
        String id =
                context.draft()
                        .add(
                                "rename " + name,
                                new Action.RenameContainer(place, name),
                                reason,
                                edges);
        ready.put(name, id);
    }

    /**
     * Puts a kept container back under all of its names on networks that were made anew, and on
     * those that an earlier run took it off.
     */
    private void reconnect(Service service, Slot.Keep slot) {
        for (String key : NetworkingPart.networks(service)) {
            String name = networks.name(key);
            boolean renewed = networks.affected(key).contains(slot.container());
            boolean lost =
                    !Stopping.alive(slot.container())
                            && !slot.container().networks().containsKey(name);
            if (!renewed && !lost) {
                continue;
            }
            for (ContainerSpec.Endpoint end : endpoints(service, slot)) {
                if (end.network().equals(name)) {
                    ready.put(slot.name(), connect(slot, key, end));
                }
            }
        }
    }

    private String connect(Slot.Keep slot, String key, ContainerSpec.Endpoint end) {
        Set<String> made = networks.step(key).map(Set::of).orElse(Set.of());
        return context.draft()
                .add(
                        "connect " + slot.name() + " to " + end.network(),
                        new Action.ConnectNetwork(Stopping.target(slot.container()), end),
                        Reason.of("is not on network " + end.network()),
                        Edges.none().and(made).and(ready(slot)));
    }

    private List<ContainerSpec.Endpoint> endpoints(Service service, Slot.Keep slot) {
        return NetworkingPart.endpoints(
                new WantedContainer(
                        context.project(),
                        service,
                        slot.number(),
                        slot.name(),
                        Optional.empty(),
                        context.version(),
                        Optional.empty(),
                        List.of(),
                        other -> context.observed().placed(context.project().name(), other)),
                context.engine());
    }
}
