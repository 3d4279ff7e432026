package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.Dependency;
import io.windlass.compose.model.Service;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ExecSpec;
import io.windlass.engine.orchestrate.observe.Observed;
import io.windlass.engine.orchestrate.plan.Draft.Edges;
import io.windlass.engine.orchestrate.spec.Hooks;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Plans for what is done with containers that are there. */
final class LifecyclePlanner {

    private static final Reason ASKED = Reason.of("asked for");

    private final Roster roster;
    private final Set<String> asked;
    private final Draft draft = new Draft();

    LifecyclePlanner(Subject subject, Observed observed, Set<String> asked) {
        this.roster = Roster.of(subject, observed);
        this.asked = asked;
    }

    Plan start() {
        Selection selection = selection();
        StartPlanner starts = new StartPlanner(draft, selection, Set.of());
        for (Service service : selection.services().values()) {
            boolean chosen = asked.isEmpty() || asked.contains(service.name());
            List<Container> containers = roster.containers(service);
            if (chosen && containers.isEmpty() && selection.expected(service) > 0) {
                draft.block(
                        Problem.of(
                                Code.NOT_FOUND,
                                "Service \"" + service.name() + "\" has no container to start.",
                                new Fix.Hint("Create it: ./windlass up " + service.name())));
            }
            for (Container container : containers) {
                Target.Place place =
                        new Target.Place(
                                service.name(), container.name(), Optional.of(container.id()));
                starts.add(place);
                if (chosen && !Stopping.alive(container)) {
                    starts.add(new StartPlanner.Due(place, Set.of(), ASKED, Optional.empty()));
                }
            }
        }
        starts.plan();
        return finish(Verb.START);
    }

    private Selection selection() {
        return roster.subject()
                .model()
                .map(model -> Selection.of(model, Set.of(), true, Map.of()))
                .orElseGet(() ->
                        Selection.bare(
                                roster.subject().name(),
                                roster.services(),
                                roster.graph().order()));
    }

    Plan stop(Optional<Duration> timeout) {
        Stopping stopping = new Stopping(draft, timeout);
        LinkedHashMap<String, Set<String>> steps = new LinkedHashMap<>();
        List<Service> services = roster.chosen(asked);
        List<String> names = services.stream().map(Service::name).toList();
        for (Service service : services.reversed()) {
            Edges edges = Edges.none().loosely(roster.after(service, steps, names));
            Set<String> own = new LinkedHashSet<>();
            for (Container container : roster.containers(service)) {
                if (Stopping.alive(container)) {
                    own.addAll(
                            stopping.stop(container, Optional.of(service), ASKED, edges).after());
                }
            }
            steps.put(service.name(), own.isEmpty() ? edges.afterAny() : own);
        }
        return finish(Verb.STOP);
    }

    Plan restart(Optional<Duration> timeout, boolean noDeps) {
        Set<String> names = new LinkedHashSet<>();
        roster.chosen(asked).forEach(service -> names.add(service.name()));
        if (!noDeps) {
            withRestarted(names);
        }
        Map<String, Set<String>> steps = new LinkedHashMap<>();
        for (Service service : roster.chosen(names)) {
            Edges edges = Edges.none();
            for (Dependency dependency : service.dependencies()) {
                if (dependency.restart() && names.contains(dependency.on())) {
                    edges = edges.and(restarted(dependency, steps));
                }
            }
            Set<String> own = new LinkedHashSet<>();
            for (Container container : roster.containers(service)) {
                own.add(restart(service, container, timeout, edges));
            }
            steps.put(service.name(), own);
        }
        return finish(Verb.RESTART);
    }

    /** Adds those that restart with one of these, directly or not. */
    private void withRestarted(Set<String> names) {
        for (String name : roster.graph().order()) {
            roster.service(name)
                    .filter(service -> names.stream().anyMatch(on -> Needs.restarts(service, on)))
                    .ifPresent(service -> names.add(service.name()));
        }
    }

    private Set<String> restarted(Dependency dependency, Map<String, Set<String>> steps) {
        Set<String> done = steps.getOrDefault(dependency.on(), Set.of());
        List<Target> targets =
                roster.service(dependency.on()).map(roster::containers).orElse(List.of()).stream()
                        .<Target>map(Stopping::target)
                        .toList();
        if (dependency.condition() == Dependency.Condition.SERVICE_STARTED || targets.isEmpty()) {
            return done;
        }
        boolean healthy = dependency.condition() == Dependency.Condition.SERVICE_HEALTHY;
        return Set.of(
                draft.add(
                        "wait for " + dependency.on() + (healthy ? " (healthy)" : " (completed)"),
                        new Action.WaitFor(
                                dependency.on(),
                                healthy ? Action.Condition.HEALTHY : Action.Condition.COMPLETED,
                                targets,
                                dependency.required(),
                                Optional.empty()),
                        Reason.of("others need it"),
                        Edges.none().and(done)));
    }

    private String restart(
            Service service, Container container, Optional<Duration> timeout, Edges edges) {
        Edges next = hooks(Hooks.preStop(service), Action.When.PRE_STOP, container, edges);
        String id =
                draft.add(
                        "restart " + container.name(),
                        new Action.RestartContainer(Stopping.target(container), timeout),
                        ASKED,
                        next);
        Edges done =
                hooks(Hooks.postStart(service), Action.When.POST_START, container, Edges.after(id));
        return done.after().iterator().next();
    }

    private Edges hooks(List<ExecSpec> hooks, Action.When when, Container container, Edges edges) {
        Edges next = edges;
        int number = 0;
        String word = when == Action.When.PRE_STOP ? "pre_stop " : "post_start ";
        for (ExecSpec hook : hooks) {
            number++;
            next =
                    Edges.after(
                            draft.add(
                                    word + number + " of " + container.name(),
                                    new Action.RunHook(
                                            Stopping.target(container),
                                            when,
                                            hook,
                                            when == Action.When.PRE_STOP),
                                    ASKED,
                                    next));
        }
        return next;
    }

    Plan pause() {
        return each(Verb.PAUSE, "pause ", LifecyclePlanner::runs, Action.PauseContainer::new);
    }

    Plan unpause() {
        return each(
                Verb.UNPAUSE,
                "unpause ",
                own -> own.state() instanceof Container.State.Paused,
                Action.UnpauseContainer::new);
    }

    Plan kill(String signal) {
        return each(
                Verb.KILL,
                "kill ",
                Stopping::alive,
                target -> new Action.KillContainer(target, signal));
    }

    private static boolean runs(Container container) {
        return container.state() instanceof Container.State.Running;
    }

    private Plan each(
            Verb verb, String word, Predicate<Container> which, Function<Target, Action> action) {
        for (Service service : roster.chosen(asked)) {
            roster.containers(service).stream()
                    .filter(which)
                    .forEach(own ->
                            draft.add(
                                    word + own.name(),
                                    action.apply(Stopping.target(own)),
                                    ASKED,
                                    Edges.none()));
        }
        return finish(verb);
    }

    Plan remove(boolean stop, boolean anonymousVolumes) {
        Stopping stopping = new Stopping(draft, Optional.empty());
        for (Service service : roster.chosen(asked)) {
            roster.containers(service).stream()
                    .filter(own -> stop || !Stopping.alive(own))
                    .forEach(own ->
                            stopping.remove(
                                    own,
                                    Optional.of(service),
                                    anonymousVolumes,
                                    ASKED,
                                    Edges.none()));
        }
        roster.oneOff(asked).stream()
                .filter(own -> stop || !Stopping.alive(own))
                .forEach(own ->
                        stopping.remove(
                                own, Optional.empty(), anonymousVolumes, ASKED, Edges.none()));
        return finish(Verb.REMOVE);
    }

    private Plan finish(Verb verb) {
        return draft.finish(roster.subject(), verb);
    }
}
