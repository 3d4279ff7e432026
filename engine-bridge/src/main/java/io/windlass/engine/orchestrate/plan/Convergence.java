package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.Service;
import io.windlass.engine.api.Container;
import io.windlass.engine.orchestrate.observe.Observed;
import io.windlass.engine.orchestrate.plan.ServiceDecision.Slot;
import io.windlass.engine.orchestrate.spec.Names;
import io.windlass.engine.orchestrate.spec.Placed;
import io.windlass.engine.orchestrate.spec.References;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Decides which containers stay, are replaced, made and removed. */
final class Convergence {

    private final UpContext context;
    private final Divergence divergence;
    private final Predicate<String> mayMove;
    private final Leftovers leftovers;
    private final Map<String, ServiceDecision> decisions = new LinkedHashMap<>();

    /**
     * Prepares the decisions.
     *
     * @param mayMove whether the image behind a reference may be another one soon
     * @param renewedNetworks keys of networks that are made anew, whose containers are put back
     */
    Convergence(
            UpContext context,
            Predicate<String> mayMove,
            Set<String> renewedNetworks,
            Leftovers leftovers) {
        this.context = context;
        this.divergence = new Divergence(context, renewedNetworks);
        this.mayMove = mayMove;
        this.leftovers = leftovers;
    }

    /** A decision for each service, what is needed first. */
    Map<String, ServiceDecision> decide() {
        for (Service service : context.selection().services().values()) {
            if (service.fields().fields("provider").isEmpty()) {
                decisions.put(service.name(), decide(service));
            }
        }
        return decisions;
    }

    private record Judged(Container container, Optional<Slot.Replace> replace) {
        boolean diverged() {
            return replace.filter(r -> r.onlyIf().isEmpty()).isPresent();
        }
    }

    private ServiceDecision decide(Service service) {
        List<Judged> judged = new ArrayList<>();
        for (Container container : leftovers.containers(service)) {
            judged.add(new Judged(container, judge(service, container)));
        }
        judged.sort(
                Comparator.comparing(Judged::diverged)
                        .thenComparingInt(one -> Observed.number(one.container())));
        int expected = context.selection().expected(service);
        List<Slot> slots = new ArrayList<>();
        List<Container> surplus = new ArrayList<>();
        int highest = 0;
        for (Judged one : judged) {
            highest = Math.max(highest, Observed.number(one.container()));
            if (slots.size() >= expected) {
                surplus.add(one.container());
            } else {
                slots.add(one.replace().<Slot>map(r -> r).orElseGet(() -> keep(one.container())));
            }
        }
        Reason reason = Reason.of(judged.isEmpty() ? "not there yet" : "more containers wanted");
        while (slots.size() < expected) {
            highest++;
            slots.add(
                    new Slot.Create(
                            highest, Names.container(context.project(), service, highest), reason));
        }
        return new ServiceDecision(service, slots, surplus);
    }

    private static Slot keep(Container container) {
        String name = Names.temporary(container.name()).map(t -> t.name()).orElse(container.name());
        return new Slot.Keep(Observed.number(container), name, container);
    }

    private Optional<Slot.Replace> judge(Service service, Container container) {
        int number = Observed.number(container);
        String name = Names.container(context.project(), service, number);
        return switch (context.recreate(service)) {
            case NEVER -> Optional.empty();
            case FORCE ->
                    Optional.of(
                            new Slot.Replace(
                                    number,
                                    name,
                                    container,
                                    Reason.of("asked for"),
                                    Optional.empty()));
            case DIVERGED -> diverged(service, container, number, name);
        };
    }

    private Optional<Slot.Replace> diverged(
            Service service, Container container, int number, String name) {
        List<Guard.ImageUse> guards = new ArrayList<>();
        Optional<Reason> reason = parents(service, guards);
        if (reason.isEmpty()) {
            Service resolved = References.resolve(service, this::placed);
            reason = divergence.of(resolved, container, mayMove);
        }
        String reference = service.imageName(context.project().name());
        if (mayMove.test(reference)) {
            guards.add(new Guard.ImageUse(reference, divergence.imageId(container)));
        }
        if (reason.isEmpty() && guards.isEmpty()) {
            return Optional.empty();
        }
        Optional<Guard> onlyIf =
                reason.isPresent() ? Optional.empty() : Optional.of(new Guard.AnyMoved(guards));
        return Optional.of(
                new Slot.Replace(
                        number,
                        name,
                        container,
                        reason.orElseGet(() -> Reason.of("if its image has moved")),
                        onlyIf));
    }

    /** A container that is built upon another one goes with it. */
    private Optional<Reason> parents(Service service, List<Guard.ImageUse> guards) {
        for (String parent : References.parents(service)) {
            ServiceDecision decision = decisions.get(parent);
            Optional<Slot> first = decision == null ? Optional.empty() : decision.first();
            if (first.isPresent()) {
                switch (first.get()) {
                    case Slot.Create _ -> {
                        return Optional.of(Reason.of("\"" + parent + "\" is new"));
                    }
                    case Slot.Replace(_, _, _, _, Optional<Guard> guard) -> {
                        if (guard.isEmpty()) {
                            return Optional.of(
                                    Reason.of("\"" + parent + "\" is replaced, and it uses it"));
                        }
                        if (guard.get() instanceof Guard.AnyMoved(var images)) {
                            guards.addAll(images);
                        }
                    }
                    case Slot.Keep _ -> {}
                }
            }
        }
        return Optional.empty();
    }

    /** The containers that a service keeps, or might. */
    private List<Placed> placed(String service) {
        ServiceDecision decision = decisions.get(service);
        if (decision == null) {
            return context.observed().placed(context.project().name(), service);
        }
        List<Placed> result = new ArrayList<>();
        for (Slot slot : decision.slots()) {
            switch (slot) {
                case Slot.Keep(int number, String name, Container container) ->
                        result.add(new Placed(service, number, name, container.id()));
                case Slot.Replace(int number, String name, Container old, _, _) ->
                        result.add(new Placed(service, number, name, old.id()));
                case Slot.Create _ -> {}
            }
        }
        return result;
    }
}
