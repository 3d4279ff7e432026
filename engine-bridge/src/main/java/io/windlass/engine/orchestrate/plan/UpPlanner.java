package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.Service;
import io.windlass.engine.api.Container;
import io.windlass.engine.orchestrate.plan.Draft.Edges;
import io.windlass.engine.orchestrate.spec.Labels;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a plan for {@code up} together: images, networks and volumes, containers, starts. Everything
 * that can be created is created before anything starts, because many short calls at once are
 * faster than mixed with long ones.
 */
final class UpPlanner {

    private final UpContext context;
    private final Stopping stopping;

    UpPlanner(UpContext context) {
        this.context = context;
        this.stopping = new Stopping(context.draft(), context.options().timing().timeout());
    }

    Plan plan(Verb verb) {
        ImagePlanner images = new ImagePlanner(context).plan();
        NetworkPlanner networks = new NetworkPlanner(context);
        VolumePlanner volumes = new VolumePlanner(context);
        Leftovers leftovers = new Leftovers(context, volumes.affected());
        Map<String, ServiceDecision> decisions =
                new Convergence(context, images::mayMove, networks.renewed(), leftovers).decide();
        Renewal renewal = new Renewal(context.selection(), decisions);

        Set<String> before = images.steps();
        Set<String> removed = removeObsolete(leftovers, before);
        networks.plan(before, stopAffected(networks, before));
        volumes.plan(before, removed);
        Set<String> cleared = new LinkedHashSet<>(removed);
        cleared.addAll(removeOrphans(before));
        cleared.addAll(removeSurplus(decisions, before));

        CreatePlanner creates = new CreatePlanner(context, networks, volumes, decisions);
        creates.plan(before, cleared, renewal);
        if (!context.options().noStart()) {
            Set<String> barrier = new LinkedHashSet<>(creates.creates());
            barrier.addAll(cleared);
            StartPlanner starts =
                    new StartPlanner(context.draft(), context.selection(), barrier)
                            .of(decisions, creates, renewal::of);
            starts.plan();
            if (context.options().timing().waitReady()) {
                starts.waitForAll(context.options().timing().waitTimeout());
            }
        }
        keep(decisions);
        new Findings(context, decisions).check();
        return context.draft().finish(Subject.of(context.project()), verb);
    }

    private Optional<Service> service(Container container) {
        return container
                .label(Labels.SERVICE)
                .flatMap(name -> Optional.ofNullable(context.project().services().get(name)));
    }

    private Set<String> removeObsolete(Leftovers leftovers, Set<String> before) {
        Set<String> result = new LinkedHashSet<>();
        for (Container container : leftovers.obsolete()) {
            result.add(
                    stopping.remove(
                            container,
                            Optional.empty(),
                            false,
                            Reason.of("another one takes its place"),
                            Edges.none().and(before)));
        }
        return result;
    }

    /** What runs on a network that is made anew has to be taken off it first. */
    private Set<String> stopAffected(NetworkPlanner networks, Set<String> before) {
        Set<String> result = new LinkedHashSet<>();
        for (String key : networks.renewed()) {
            for (Container container : networks.affected(key)) {
                if (Stopping.alive(container)) {
                    Reason reason = Reason.of("network " + networks.name(key) + " is made anew");
                    result.addAll(
                            stopping.stop(
                                            container,
                                            service(container),
                                            reason,
                                            Edges.none().and(before))
                                    .after());
                }
            }
        }
        return result;
    }

    private Set<String> removeOrphans(Set<String> before) {
        Set<String> result = new LinkedHashSet<>();
        if (context.options().removeOrphans()) {
            for (Container orphan : Orphans.of(context.project(), context.observed())) {
                result.add(
                        stopping.remove(
                                orphan,
                                Optional.empty(),
                                false,
                                Reason.of("its service is not in the file"),
                                Edges.none().and(before)));
            }
        }
        return result;
    }

    private Set<String> removeSurplus(Map<String, ServiceDecision> decisions, Set<String> before) {
        Set<String> result = new LinkedHashSet<>();
        for (ServiceDecision decision : decisions.values()) {
            for (Container container : decision.surplus()) {
                result.add(
                        stopping.remove(
                                container,
                                Optional.of(decision.service()),
                                false,
                                Reason.of("fewer containers wanted"),
                                Edges.none().and(before)));
            }
        }
        return result;
    }

    /** What no step touches is kept. */
    private void keep(Map<String, ServiceDecision> decisions) {
        List<Step> steps = context.draft().finish(Subject.of(context.project()), Verb.UP).changes();
        Set<String> touched = new LinkedHashSet<>();
        for (Step step : steps) {
            if (step.action() instanceof Action.OnContainer on) {
                touched.add(on.target().name());
            }
        }
        for (ServiceDecision decision : decisions.values()) {
            for (ServiceDecision.Slot slot : decision.slots()) {
                if (slot instanceof ServiceDecision.Slot.Keep(_, _, Container container)
                        && !touched.contains(container.name())) {
                    context.draft().keep(Stopping.target(container));
                }
            }
        }
    }
}
