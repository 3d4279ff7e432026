package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.Service;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ExecSpec;
import io.windlass.engine.orchestrate.plan.Draft.Edges;
import io.windlass.engine.orchestrate.spec.Hooks;
import io.windlass.engine.orchestrate.spec.Labels;
import java.time.Duration;
import java.util.Optional;

/** The steps that stop and remove a container, with what its service does before a stop. */
record Stopping(Draft draft, Optional<Duration> timeout) {

    /** Stops one, if it runs, and gives the edges for what comes after. */
    Edges stop(Container container, Optional<Service> service, Reason reason, Edges edges) {
        if (!alive(container)) {
            return edges;
        }
        Edges next = service.map(own -> hooks(own, container, reason, edges)).orElse(edges);
        String id =
                draft.add(
                        "stop " + container.name(),
                        new Action.StopContainer(target(container), timeout),
                        reason,
                        next);
        return new Edges(java.util.Set.of(id), java.util.Set.of(), edges.onlyIf());
    }

    /** Stops and removes one, and gives the id of the last step. */
    String remove(
            Container container,
            Optional<Service> service,
            boolean anonymousVolumes,
            Reason reason,
            Edges edges) {
        Edges stopped = stop(container, service, reason, edges);
        return draft.add(
                "remove " + container.name(),
                new Action.RemoveContainer(target(container), true, anonymousVolumes),
                reason,
                stopped);
    }

    private Edges hooks(Service service, Container container, Reason reason, Edges edges) {
        Edges next = edges;
        int number = 0;
        for (ExecSpec hook : Hooks.preStop(service)) {
            number++;
            String id =
                    draft.add(
                            "pre_stop " + number + " of " + container.name(),
                            new Action.RunHook(target(container), Action.When.PRE_STOP, hook, true),
                            reason,
                            next);
            next = new Edges(java.util.Set.of(id), java.util.Set.of(), edges.onlyIf());
        }
        return next;
    }

    static Target.Existing target(Container container) {
        return new Target.Existing(
                container.label(Labels.SERVICE).orElse(""), container.name(), container.id());
    }

    static boolean alive(Container container) {
        return container.running() || container.state() instanceof Container.State.Restarting;
    }
}
