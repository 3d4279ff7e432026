package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.Dependency;
import io.windlass.compose.model.Service;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.ExecSpec;
import io.windlass.engine.orchestrate.plan.Draft.Edges;
import io.windlass.engine.orchestrate.plan.ServiceDecision.Slot;
import io.windlass.engine.orchestrate.spec.FileMounts;
import io.windlass.engine.orchestrate.spec.Hooks;
import io.windlass.engine.orchestrate.spec.InjectedFile;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The steps that start containers, each after what its service depends on. */
final class StartPlanner {

    /**
     * A container that has to be started.
     *
     * @param ready steps that have to succeed before
     * @param onlyIf absent when it has to be started in any case
     */
    record Due(Target.Place place, Set<String> ready, Reason reason, Optional<Guard> onlyIf) {}

    private final Draft draft;
    private final Selection selection;
    private final Set<String> barrier;
    private final Map<String, List<Due>> due = new LinkedHashMap<>();
    private final Map<String, List<Target>> places = new LinkedHashMap<>();
    private final Map<String, Set<String>> started = new LinkedHashMap<>();

    /**
     * Prepares the steps.
     *
     * @param barrier steps that have to be over before anything starts
     */
    StartPlanner(Draft draft, Selection selection, Set<String> barrier) {
        this.draft = draft;
        this.selection = selection;
        this.barrier = barrier;
    }

    /** Takes in what the services are to have. */
    StartPlanner of(
            Map<String, ServiceDecision> decisions,
            CreatePlanner created,
            Function<ContainerId, Optional<Renewal.Pause>> paused) {
        for (ServiceDecision decision : decisions.values()) {
            String service = decision.service().name();
            for (Slot slot : decision.slots()) {
                Optional<ContainerId> before = before(slot);
                Target.Place place = new Target.Place(service, slot.name(), before);
                add(place);
                due(slot, place, created, before.flatMap(paused)).ifPresent(this::add);
            }
        }
        return this;
    }

    /** A container that the service has. */
    void add(Target.Place place) {
        places.computeIfAbsent(place.service(), _ -> new java.util.ArrayList<>()).add(place);
    }

    /** A container that has to be started. */
    void add(Due one) {
        due.computeIfAbsent(one.place().service(), _ -> new java.util.ArrayList<>()).add(one);
    }

    /** Adds the steps. */
    void plan() {
        for (Service service : selection.services().values()) {
            List<Due> starts = due.getOrDefault(service.name(), List.of());
            if (starts.isEmpty()) {
                continue;
            }
            Edges dependencies = dependencies(service);
            for (Due one : starts) {
                started.computeIfAbsent(service.name(), _ -> new LinkedHashSet<>())
                        .add(start(service, one, dependencies));
            }
        }
    }

    /** Adds waiting for every service to be ready. */
    void waitForAll(Optional<Duration> timeout) {
        for (Service service : selection.services().values()) {
            if (!places.getOrDefault(service.name(), List.of()).isEmpty()) {
                boolean completes =
                        selection.services().values().stream()
                                .flatMap(other -> selection.dependencies(other).stream())
                                .anyMatch(d ->
                                        d.on().equals(service.name())
                                                && d.condition()
                                                        == Dependency.Condition
                                                                .SERVICE_COMPLETED_SUCCESSFULLY);
                wait(
                        service.name(),
                        completes
                                ? Action.Condition.COMPLETED
                                : Action.Condition.RUNNING_OR_HEALTHY,
                        timeout);
            }
        }
    }

    private static Optional<ContainerId> before(Slot slot) {
        return switch (slot) {
            case Slot.Keep(_, _, Container container) -> Optional.of(container.id());
            case Slot.Replace(_, _, Container old, _, _) -> Optional.of(old.id());
            case Slot.Create _ -> Optional.empty();
        };
    }

    private static Optional<Due> due(
            Slot slot, Target.Place place, CreatePlanner created, Optional<Renewal.Pause> paused) {
        Set<String> ready = created.ready(slot);
        return switch (slot) {
            case Slot.Create(_, _, Reason reason) ->
                    Optional.of(new Due(place, ready, reason, Optional.empty()));
            case Slot.Replace(_, _, Container old, Reason reason, Optional<Guard> onlyIf) ->
                    Optional.of(
                            new Due(
                                    place,
                                    ready,
                                    reason,
                                    Stopping.alive(old) ? onlyIf : Optional.empty()));
            case Slot.Keep(_, _, Container container) -> {
                if (!Stopping.alive(container)) {
                    yield Optional.of(
                            new Due(place, ready, Reason.of("does not run"), Optional.empty()));
                }
                if (paused.isPresent()) {
                    Set<String> after = new LinkedHashSet<>(ready);
                    after.add("stop " + container.name());
                    yield Optional.of(
                            new Due(
                                    place,
                                    after,
                                    Reason.of("what it depends on is replaced"),
                                    paused.get().onlyIf()));
                }
                yield ready.isEmpty() || isRename(ready)
                        ? Optional.empty()
                        : Optional.of(
                                new Due(
                                        place,
                                        ready,
                                        Reason.of("its network is new"),
                                        Optional.empty()));
            }
        };
    }

    private static boolean isRename(Set<String> ready) {
        return ready.stream().allMatch(step -> step.startsWith("rename "));
    }

    private Edges dependencies(Service service) {
        Set<String> after = new LinkedHashSet<>();
        Set<String> loosely = new LinkedHashSet<>(barrier);
        for (Dependency dependency : selection.dependencies(service)) {
            Set<String> steps =
                    switch (dependency.condition()) {
                        case SERVICE_STARTED -> started.getOrDefault(dependency.on(), Set.of());
                        case SERVICE_HEALTHY ->
                                wait(dependency.on(), Action.Condition.HEALTHY, Optional.empty());
                        case SERVICE_COMPLETED_SUCCESSFULLY ->
                                wait(dependency.on(), Action.Condition.COMPLETED, Optional.empty());
                    };
            (dependency.required() ? after : loosely).addAll(steps);
        }
        return new Edges(after, loosely, Optional.empty());
    }

    private Set<String> wait(
            String service, Action.Condition condition, Optional<Duration> timeout) {
        List<Target> all = places.getOrDefault(service, List.of());
        if (all.isEmpty()) {
            return Set.of();
        }
        String what =
                switch (condition) {
                    case HEALTHY -> "healthy";
                    case RUNNING_OR_HEALTHY -> "ready";
                    case COMPLETED -> "completed";
                };
        return Set.of(
                draft.add(
                        "wait for " + service + " (" + what + ")",
                        new Action.WaitFor(
                                service,
                                condition,
                                all,
                                condition == Action.Condition.RUNNING_OR_HEALTHY
                                        || needed(service, condition),
                                timeout),
                        Reason.of("others need it"),
                        Edges.none().and(started.getOrDefault(service, Set.of()))));
    }

    private boolean needed(String service, Action.Condition condition) {
        return selection.services().values().stream()
                .filter(user -> due.containsKey(user.name()))
                .flatMap(user -> selection.dependencies(user).stream())
                .filter(d -> d.on().equals(service) && d.required())
                .anyMatch(d ->
                        condition == Action.Condition.HEALTHY
                                ? d.condition() == Dependency.Condition.SERVICE_HEALTHY
                                : d.condition()
                                        == Dependency.Condition.SERVICE_COMPLETED_SUCCESSFULLY);
    }

    private String start(Service service, Due one, Edges dependencies) {
        String name = one.place().name();
        Edges edges = dependencies.and(one.ready()).onlyIf(one.onlyIf());
        List<InjectedFile> files = FileMounts.injected(selection.project(), service);
        if (!files.isEmpty()) {
            String copied =
                    draft.add(
                            "copy files into " + name,
                            new Action.InjectFiles(one.place(), files),
                            Reason.of("secrets and configs"),
                            Edges.none().and(one.ready()).onlyIf(one.onlyIf()));
            edges = edges.and(copied);
        }
        String last =
                draft.add(
                        "start " + name,
                        new Action.StartContainer(one.place()),
                        one.reason(),
                        edges);
        int number = 0;
        for (ExecSpec hook : Hooks.postStart(service)) {
            number++;
            last =
                    draft.add(
                            "post_start " + number + " of " + name,
                            new Action.RunHook(one.place(), Action.When.POST_START, hook, false),
                            Reason.of("after a start"),
                            Edges.after(last).onlyIf(one.onlyIf()));
        }
        return last;
    }
}
